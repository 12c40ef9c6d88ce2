import { expect, test } from 'vitest';
import { factsOf, said } from './helpers.js';

/** `minimum/preferred`, `-` for none. */
function education(text: string): string {
  const { educationMin, educationPreferred } = factsOf(text);
  return `${said(educationMin) ?? '-'}/${said(educationPreferred) ?? '-'}`;
}

test.each([
  ["Bachelor's degree in Computer Science", 'bachelor/-'],
  ["Bachelor's degree or equivalent post high school experience", 'bachelor/-'],
  ['Post-secondary education preferred', '-/associate'],
  ["Bachelor's degree or post secondary education preferred", '-/bachelor'],
  ['Training beyond high school, such as an associate degree', 'associate/-'],
  ['AA degree or two years of office work', 'associate/-'],
  ["Associates or Bachelor's degree", 'associate/-'],
  ['Business diploma or accounting certificate', 'associate/-'],
  [
    "Ideally a Bachelor or Master's degree in finance, with an interest in a post-graduate qualification",
    '-/bachelor',
  ],
  ["Bachelor's degree in data science or financeMBA preferred", 'bachelor/master'],
  ["Bachelor's degree – mechanical or electrical preferred", 'bachelor/-'],
  ['Preferred: advance degree in physics', '-/master'],
  ['Bachelors degree required', 'bachelor/-'],
  ['Bachelor of Science in Physics', 'bachelor/-'],
  ['BS in Computer Science or equivalent experience', 'bachelor/-'],
  ['B.S. degree in Statistics', 'bachelor/-'],
  ['BSc in Mathematics', 'bachelor/-'],
  ['B.Tech in any field', 'bachelor/-'],
  ['BE/BTech in Computer Science', 'bachelor/-'],
  ['BA/BS in Economics', 'bachelor/-'],
  ['Undergraduate degree in a quantitative field', 'bachelor/-'],
  ['A four-year degree', 'bachelor/-'],
  ['4-year college degree required', 'bachelor/-'],
  ['University degree in Engineering', 'bachelor/-'],
  ['Degree in Computer Science or a related field', 'bachelor/-'],
  ["Bachelor's or Master's degree in Physics", 'bachelor/-'],
  ['BS, MS or PhD in Computer Science', 'bachelor/-'],
  ['Ph.D., M.S. or Bachelor’s degree in Statistics', 'bachelor/-'],
  ["Bachelor's degree required, Master's preferred", 'bachelor/master'],
  ["Bachelor's degree; MBA a plus", 'bachelor/master'],
  ['BS degree, MS preferred', 'bachelor/master'],
  ['BA or BS in Marketing. MBA a plus.', 'bachelor/master'],
  ["Master's degree in Data Science", 'master/-'],
  ['MS or PhD in machine learning', 'master/-'],
  ['MSc in Statistics', 'master/-'],
  ['M.Tech in Electronics', 'master/-'],
  ['An MBA is required', 'master/-'],
  ['Advanced degree in a quantitative field', 'master/-'],
  ['A graduate degree in Economics', 'master/-'],
  ['A master or PhD degree in computer vision', 'master/-'],
  ['Currently pursuing a Master’s degree in Robotics', 'master/-'],
  ['PhD in Physics', 'phd/-'],
  ['A doctorate in Biology', 'phd/-'],
  ["Associate's degree in IT", 'associate/-'],
  ['Associate degree required', 'associate/-'],
  ['Degree or Diploma in Computer Science', 'associate/-'],
  ['High school diploma or GED', 'high_school/-'],
  ['High school diploma required; Bachelor’s degree preferred', 'high_school/bachelor'],
  ["Bachelor's degree preferred", '-/bachelor'],
  ['Ideally you have a Bachelor’s degree', '-/bachelor'],
  ['MS/PhD degree in Statistics is preferred', '-/master'],
  ['PhD a plus', '-/phd'],
  ['Nice to have\nMaster’s degree in Data Science', '-/master'],
  ['Requirements\nBachelor’s degree\nNice to have\nPhD in Statistics', 'bachelor/phd'],
  ['Own the backlog.QualificationsBachelor’s degree in Finance', 'bachelor/-'],
  ["Azure certification preferredBachelor's degree in IT", 'bachelor/-'],
  ["Bachelor's (BS) degree in Physics", 'bachelor/-'],
  ["Bachelor's degree (Finance preferred)", 'bachelor/-'],
])('%s → %s', (text, expected) => {
  expect(education(text)).toBe(expected);
});

test.each([
  'Master the whole pipeline.',
  'Own master data management.',
  'Certified scrum master.',
  'Advanced MS Office and MS Excel skills.',
  'MS SQL Server and MS Access.',
  'Work as a BA with product owners.',
  'Experience with AS/400.',
  'Associate Data Analyst',
  'A high degree of autonomy.',
  'A wide degree of creativity and latitude.',
  'Turn data into 360 degree views.',
  'Our PhDs wrote the book on it.',
  'You work with PhD researchers every day.',
  'No degree required.',
  'A degree is not required; Bachelor’s degree not necessary.',
  'Mentor graduate students.',
  "Tuition reimbursement for your Bachelor's degree.",
  'With a Master’s degree in Data Engineering, I bring deep expertise.',
  'Be part of it as soon as possible.',
  'Not intended for students graduating with a bachelor’s degree.',
])('%s → none', (text) => {
  expect(education(text)).toBe('-/-');
});
