import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';

const analyzer = createAnalyzer();
const skillsOf = (text: string) => analyzer.analyze(text).tags.map((tag) => tag.name);

describe('spelling', () => {
  test.each([
    ['Docker, Kubernates and Terraform', 'Kubernetes'],
    ['MySQL, Postgress or Redis', 'PostgreSQL'],
    ['Docker, Terrafrom, Ansible', 'Terraform'],
    ['NumPy, Tensroflow, pandas', 'TensorFlow'],
    ['Kafka, Elasticserach and Redis', 'Elasticsearch'],
    ['Ansible, Jenkinss, Docker', 'Jenkins'],
    ['Tensor Flow and scikit learn', 'TensorFlow'],
    ['NumPy and scikit learn', 'scikit-learn'],
    ['Node JS and TypeScript', 'Node.js'],
    ['Docker and K8s', 'Kubernetes'],
    ['Golang and Rust', 'Go'],
    ['C sharp and .NET', 'C#'],
    ['Pytorch and NumPy', 'PyTorch'],
  ])('%s names %s', (text, skill) => expect(skillsOf(text)).toContain(skill));

  test.each([
    ['Docker, Kafka and unicorns', 'Uvicorn'],
    ['Python, SQL and postures', 'PostgreSQL'],
    ['The Docker accelerator of our cloud', 'SEL relays'],
    ['Ms. Terrafrom calls her cat.', 'Terraform'],
    ['You know Docker. Procure office plants.', 'Procore'],
  ])('%s does not name %s', (text, skill) => expect(skillsOf(text)).not.toContain(skill));

  test('a misspelt name says so', () => {
    const [tag] = analyzer
      .analyze('Docker, Terrafrom and Ansible')
      .tags.filter((t) => t.name === 'Terraform');
    expect(tag?.mentions[0]?.why.join('; ')).toContain('misspelt');
    expect(tag?.mentions[0]?.surface).toBe('Terrafrom');
  });
});
