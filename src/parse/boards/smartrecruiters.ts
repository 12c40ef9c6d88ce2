import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate } from '../record.js';
import { type Board, onlyListed, placeOf, sectionsHtml, withoutText } from './board.js';
import { fits } from './fits.js';

const Section = z.object({ title: z.string().nullish(), text: z.string().nullish() }).nullish();
const Label = z.object({ label: z.string().nullish() }).nullish();
const Detail = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string(),
  jobAd: z.object({
    sections: z.object({
      companyDescription: Section,
      jobDescription: Section,
      qualifications: Section,
      additionalInformation: Section,
    }),
  }),
  company: z.object({ name: z.string().nullish() }).nullish(),
  location: z
    .object({
      city: z.string().nullish(),
      region: z.string().nullish(),
      country: z.string().nullish(),
      remote: z.boolean().nullish(),
      hybrid: z.boolean().nullish(),
    })
    .nullish(),
  releasedDate: z.string().nullish(),
  typeOfEmployment: Label,
  experienceLevel: Label,
  postingUrl: z.string().nullish(),
  applyUrl: z.string().nullish(),
});
const List = z.object({
  content: z.array(z.object({ id: z.string(), name: z.string(), releasedDate: z.string() })),
  totalFound: z.number(),
});

/** `api.smartrecruiters.com/v1/companies/{company}/postings/{id}`: four named sections; its list has no text. */
export const smartrecruiters: Board = {
  name: 'SmartRecruiters',
  matches: fits(Detail, List),
  postings: (json, origin) => {
    const list = List.safeParse(json);
    if (list.success) throw onlyListed('SmartRecruiters', list.data.content.length, '…/postings/{id}');
    const job = Detail.parse(json);
    const { companyDescription, jobDescription, qualifications, additionalInformation } = job.jobAd.sections;
    const html = sectionsHtml([
      [companyDescription?.title ?? 'Company description', companyDescription?.text],
      [jobDescription?.title ?? 'Job description', jobDescription?.text],
      [qualifications?.title ?? 'Qualifications', qualifications?.text],
      [additionalInformation?.title ?? 'Additional information', additionalInformation?.text],
    ]);
    if (html === '') throw withoutText('SmartRecruiters', job.name);
    const posting = postingOf(readBody(html), {
      externalId: String(job.id),
      title: job.name,
      company: job.company?.name ?? null,
      location: placeOf(job.location?.city, job.location?.region, job.location?.country?.toUpperCase()),
      datePosted: isoDate(job.releasedDate ?? null),
      url: job.postingUrl ?? job.applyUrl ?? origin.url,
      file: origin.file,
      row: origin.row,
      declared: {
        ...NOTHING_DECLARED,
        employmentType: job.typeOfEmployment?.label ?? null,
        level: job.experienceLevel?.label ?? null,
        workMode: job.location?.hybrid ? 'hybrid' : job.location?.remote ? 'remote' : null,
      },
    });
    return [{ posting }];
  },
};
