import { describe, expect, it } from 'vitest';
import { openOffice } from '../../support/office';

const FORM = 'person/new/mentee';

describe('what is typed into forms', () => {
  it('is kept in the file until it is let go of, is no step of undo and no news', async () => {
    const { done, events } = openOffice();
    await done('form-drafts.keep', { form: FORM, text: '{"name":"Mei"}' });
    await done('form-drafts.keep', { form: FORM, text: '{"name":"Mei Lin"}' });
    expect(await done('form-drafts.list', {})).toEqual([
      { form: FORM, text: '{"name":"Mei Lin"}' },
    ]);
    expect(events).toEqual([]);
    expect((await done('app.overview', {})).undo).toBeNull();
    await done('form-drafts.keep', { form: FORM, text: null });
    expect(await done('form-drafts.list', {})).toEqual([]);
  });

  it('goes with the person it is about, and loses their name where it is about others', async () => {
    const { done, startCohort, enroll } = openOffice();
    const { cohortId } = await startCohort();
    const personId = await enroll(cohortId, 'mentee', 'Zora Zimmermann');
    const own = `person/${cohortId}/${personId}/mentee`;
    await done('form-drafts.keep', { form: own, text: '{"person":{"name":"Zora Z."}}' });
    await done('form-drafts.keep', { form: FORM, text: '{"wishes":"Zora Zimmermann, please"}' });
    await done('rights.erase', { personIds: [personId], why: 'asked' });
    const [kept, ...others] = await done('form-drafts.list', {});
    expect(others).toEqual([]);
    expect(kept?.form).toBe(FORM);
    expect(kept?.text).not.toContain('Zora');
  });
});
