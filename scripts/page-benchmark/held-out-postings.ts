import type { MadePosting } from './posting.js';
import type { Choice } from './seeded.js';

interface Words {
  readonly titles: readonly string[];
  readonly companies: readonly string[];
  readonly places: readonly string[];
  readonly intros: readonly string[];
  /** Heading and lines of each section, in the order of the page. */
  readonly sections: readonly (readonly [readonly string[], readonly string[]])[];
}

export type Language = 'en' | 'de' | 'fr';

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    titles: ['Hydrology Modeller', 'Night Shift Dispatcher', 'Backend Engineer (Go)', 'Archive Assistant'],
    companies: ['Larkspur Water', 'Ostrich Freight', 'Pebble Ledger'],
    places: ['Dundee', 'Omaha, NE', 'Remote, Canada'],
    intros: [
      'We look after the rivers of four counties and the people who live next to them.',
      'Somebody has to know where every truck is at three in the morning, and that somebody could be you.',
      'Our accounting engine closes nine million small ledgers a night without waking anyone.',
    ],
    sections: [
      [
        ['What the days look like', 'Role summary', 'Duties'],
        [
          'Run flood models in Python and explain the maps to people who own boots',
          'Answer drivers by radio and telephone, and write down what was agreed',
          'Move one service at a time from PHP to Go',
          'Scan, name and shelve what arrives in boxes',
          'Keep the PostgreSQL replicas honest',
        ],
      ],
      [
        ['Essential', 'You might be right for this if', 'Minimum qualifications'],
        [
          'Two winters of field work or something just as cold',
          'Calm on the telephone when others are not',
          'You have read more query plans than novels this year',
          'Ability to lift 15 kg and to read old handwriting',
          'A right to work where the office stands',
        ],
      ],
      [
        ['What you get', 'Terms', 'The package'],
        [
          'A salary of 41,000 to 47,500 and a pension',
          'Boots, radios and laptops are ours to buy',
          'Every second Friday is free from May to September',
        ],
      ],
    ],
  },
  de: {
    titles: [
      'Sachbearbeiter (m/w/d) Vergabe',
      'Entwicklerin Leitstand',
      'Pflegefachkraft (w/m/d)',
      'Mechatroniker',
    ],
    companies: ['Heidekrug Werke GmbH', 'Klinikum Auental', 'Stadtwerke Rabenfurt'],
    places: ['Rabenfurt', 'Bremen', 'Graz'],
    intros: [
      'Wir versorgen hunderttausend Haushalte mit Wasser und suchen zum nächsten Ersten Verstärkung.',
      'Seit drei Generationen bauen wir Anlagen, die man nicht sieht, solange sie laufen.',
      'Unser Haus liegt am Fluss, unsere Dienstpläne liegen vier Wochen im Voraus aus.',
    ],
    sections: [
      [
        ['Deine Aufgaben', 'Ihr Aufgabengebiet', 'Das erwartet Sie'],
        [
          'Vorbereitung und Begleitung von Ausschreibungen nach VgV und UVgO',
          'Entwicklung von Oberflächen für den Leitstand mit TypeScript',
          'Pflege und Betreuung von Menschen auf einer Station mit 24 Betten',
          'Wartung von Pumpen, Ventilen und Antrieben im Außendienst',
          'Abstimmung mit den Fachämtern und dem Einkauf',
        ],
      ],
      [
        ['Dein Profil', 'Das bringen Sie mit', 'Ihre Qualifikation'],
        [
          'Abgeschlossene Ausbildung in einem passenden Beruf',
          'Sicherer Umgang mit SAP und Tabellen',
          'Führerschein der Klasse B',
          'Freude an sauberer Dokumentation',
          'Deutschkenntnisse auf dem Niveau B2',
        ],
      ],
      [
        ['Wir bieten', 'Darauf dürfen Sie sich freuen', 'Unser Angebot'],
        [
          'Vergütung nach Tarif und eine Jahressonderzahlung',
          'Dreißig Tage Urlaub und ein Zuschuss zur Fahrkarte',
          'Eine Einarbeitung, die länger als einen Vormittag dauert',
        ],
      ],
    ],
  },
  fr: {
    titles: [
      'Technicien de laboratoire H/F',
      'Développeuse web (F/H)',
      'Gestionnaire de paie',
      'Chef de rang',
    ],
    companies: ['Ateliers du Lavoir', 'Clinique des Saules', 'Groupe Martinet'],
    places: ['Lyon', 'Nantes', 'Namur'],
    intros: [
      'Notre laboratoire analyse chaque jour l’eau de cent vingt communes.',
      'Nous sommes une équipe de quinze personnes installée dans une ancienne filature.',
      'La maison tient table ouverte depuis quarante ans et prépare sa prochaine saison.',
    ],
    sections: [
      [
        ['Vos missions', 'Le poste', 'Descriptif du poste'],
        [
          'Réaliser les prélèvements et rédiger les comptes rendus',
          'Développer le site en PHP avec Symfony et le faire vivre',
          'Établir les bulletins de paie de deux cents salariés',
          'Accueillir les clients et conseiller les vins',
          'Tenir à jour la base MySQL des échantillons',
        ],
      ],
      [
        ['Profil recherché', 'Votre profil', 'Ce que nous attendons de vous'],
        [
          'Diplôme de niveau bac +2 ou expérience équivalente',
          'Bonne maîtrise d’Excel et goût du travail bien fait',
          'Permis B indispensable',
          'Une première expérience de trois ans',
          'Anglais lu et parlé',
        ],
      ],
      [
        ['Ce que nous offrons', 'Avantages', 'Conditions'],
        [
          'Contrat à durée indéterminée, 35 heures par semaine',
          'Titres restaurant et mutuelle prise en charge à 60 %',
          'Rémunération de 29 000 à 34 000 euros bruts par an',
        ],
      ],
    ],
  },
};

/** A made-up posting in one of three languages, with words that no other page of this benchmark holds. */
export function heldOutPosting(language: Language, choice: Choice): MadePosting {
  const words = WORDS[language];
  return {
    title: choice.of(words.titles),
    company: choice.of(words.companies),
    place: choice.of(words.places),
    intro: choice.some(words.intros, 1 + choice.number(2)),
    sections: words.sections.map(([headings, items]) => ({
      heading: choice.of(headings),
      items: choice.some(items, 3 + choice.number(3)),
      isList: true,
    })),
  };
}
