/**
 * What the seed document names in its bullets, by the names people would look for; several spellings of one thing are
 * parted by bars, and one of them must be known. Titles, places, employers and pay are no skills and stand elsewhere.
 */
export const SEED_NAMES: readonly string[] = [
  // Languages, libraries, clouds
  'Python', 'Java', 'C++', 'Go', 'JavaScript', 'R', 'SQL', 'TensorFlow', 'PyTorch', 'Keras', 'scikit-learn', 'LangChain',
  'LlamaIndex', 'AWS', 'Azure', 'Microsoft Azure', 'Google Cloud', 'Hadoop',
  'cloud platforms', 'cloud computing', 'multi-cloud', 'PaaS',
  // Data
  'data ingestion', 'data preparation', 'data processing', 'large-scale data processing|big data', 'data modeling',
  'data architecture', 'database optimization', 'performance tuning', 'vector stores|vector databases', 'data management',
  'metadata catalogs|metadata management|data catalog', 'data labeling', 'data quality', 'data preprocessing',
  // Areas of machine learning
  'machine learning', 'artificial intelligence', 'deep learning', 'natural language processing', 'NLP', 'computer vision',
  'optimization', 'explainable AI', 'XAI', 'edge AI', 'Internet of Things', 'IoT', 'generative AI', 'AI coding assistants',
  'responsible AI', 'applied research|research',
  // The life of a model
  'MLOps', 'ML infrastructure', 'ML pipelines', 'feature engineering', 'feature selection', 'model selection',
  'hyperparameter tuning', 'model evaluation', 'model training', 'fine-tuning', 'experiment design', 'model deployment',
  'shadow deployment', 'model monitoring', 'model drift', 'model versioning', 'overfitting', 'underfitting',
  'data augmentation', 'regularization', 'feature store|feature platforms',
  // Software and platforms
  'software engineering', 'data structures', 'algorithms', 'concurrency', 'multi-threading|multithreading',
  'distributed systems', 'full-stack', 'front-end', 'back-end', 'CI/CD', 'continuous integration', 'automated testing',
  'containerization', 'infrastructure as code', 'IaC', 'infrastructure provisioning', 'configuration management', 'DevOps',
  'platform engineering', 'automated scaling|autoscaling', 'scalability', 'high availability', 'operational excellence',
  'real-time processing', 'microservices', 'platform security|security', 'resource management', 'code quality',
  'design systems', 'self-service tooling|self-service', 'automation', 'best practices|software engineering best practices',
  // Mathematics
  'mathematics', 'statistics', 'statistical analysis', 'linear algebra', 'calculus', 'probability',
  // Soft skills
  'communication', 'written communication', 'active listening', 'teamwork', 'collaboration', 'problem solving',
  'analytical skills', 'critical thinking', 'creativity', 'perseverance|resilience', 'business acumen', 'adaptability',
  'resilience', 'continuous learning', 'leadership', 'mentoring', 'autonomy', 'ownership', 'project management',
  'strategic planning', 'resource allocation', 'stakeholder communication|stakeholder management', 'meeting deadlines',
  // Degrees, regulation, ethics, industries' work
  'Computer Science', 'Software Engineering', 'Data Science', 'HIPAA', 'GDPR', 'privacy compliance|data privacy', 'fairness',
  'bias mitigation', 'risk management', 'fraud detection', 'predictive maintenance', 'process optimization',
];
