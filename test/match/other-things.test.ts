import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';

const analyzer = createAnalyzer();
const namesIn = (description: string, company = 'Northwind', title = 'Analyst') =>
  analyzer.analyze({ title, company, description }).tags.map(({ name }) => name);

describe('an acronym that the posting spells out means what it says', () => {
  test.each([
    ['Trials under Good Clinical Practice (GCP). Apply GCP each day.', 'Google Cloud'],
    ['Inspect welds by Magnetic Particle Inspection (MPI).', 'MPI'],
    ['Keep Electronic Medical Records (EMR) in order.', 'Amazon EMR'],
    ['Requirements: SAP (Special Access Program) briefings.', 'SAP'],
    ['We are Saltmarsh Austin Silicon (SAS). Reports at SAS, every week.', 'SAS'],
  ])('%s', (text, name) => expect(namesIn(text)).not.toContain(name));

  test.each([
    ['Requirements: Standard Query Language (SQL).', 'SQL'],
    ['Requirements: Google Cloud Platform (GCP).', 'Google Cloud'],
    ['Requirements: Geographical Information System (GIS).', 'GIS'],
    ['Requirements: National Crime Information Center (NCIC).', 'NCIC'],
    ['Requirements: SAS (Statistical Analysis System).', 'SAS'],
  ])('%s is the skill', (text, name) => expect(namesIn(text)).toContain(name));
});

describe('a part of a longer word or name', () => {
  test.each([
    ['Requirements\n- Records in HMIS and Excel', 'HMI'],
    ['Requirements\n- ERP modules such as A/R, A/P, G/L, Purchasing and CRM', 'R'],
    ['Requirements\n- Hardware (such as GPS, Dash Cameras, and SQL)', 'Dash'],
    ['Requirements\n- Excel, and three years in Special Access Programs', 'Microsoft Access'],
    ['Requirements\n- SQL, Jira, and Project Oversight.', 'Microsoft Project'],
    [
      'What you do\n- Meet Product Owners, Scrum Masters and Project Engineers about SQL',
      'Microsoft Project',
    ],
    ['Requirements\n- Networks: Cisco SD-Access, SQL', 'Microsoft Access'],
    ['In the news: Axios - https://news.example/1', 'Axios'],
    ['Write to careers at northwind [dot net].', '.NET'],
    ['Python and Django shop - MacBook Pro with 27" screen.', 'macOS'],
  ])('%s', (text, name) => expect(namesIn(text)).not.toContain(name));

  test.each([
    ['Requirements\n- HMIs and PLCs', 'HMI'],
    ['Requirements\n- Python/R and SQL', 'R'],
    ['Requirements\n- Excel, Access Databases and Word', 'Microsoft Access'],
    ['Requirements\n- Visio, Project and SharePoint', 'Microsoft Project'],
  ])('%s is the skill', (text, name) => expect(namesIn(text)).toContain(name));
});

test('of two skills with one name the better proven counts', () => {
  expect(namesIn('Requirements\n- Workday reports, Prism, BIRT and Power BI')).toContain(
    'Workday Prism Analytics',
  );
  expect(namesIn('Requirements\n- ELISA, JMP and Prism')).toContain('GraphPad Prism');
  expect(namesIn('Requirements\n- ERP: SAP, Oracle or NetSuite')).toContain('Oracle ERP');
  expect(namesIn('Requirements\n- SQL Server, Oracle and MySQL')).toContain('Oracle Database');
});

describe("a company's own name", () => {
  test.each([
    ['Three teams. About Keysight: the makers of instruments.', 'Keysight instruments'],
    ['As a Data Scientist at Celigo, you will work with Python.', 'Celigo'],
    ['Celigo is redefining how firms connect.', 'Celigo'],
    ['Careers at Celigo last long.', 'Celigo'],
    ['comScore ranks us first.', 'comScore'],
  ])('%s', (text, name) => expect(namesIn(text)).not.toContain(name));

  test('is no skill where the line names areas of work beside it', () => {
    expect(namesIn('Research, Marketing, Operations | Celigo | Onsite', 'Celigo')).not.toContain('Celigo');
  });
});
