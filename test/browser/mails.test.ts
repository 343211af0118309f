import { describe, expect, it } from 'vitest';
import type { LetterDependencies } from '../../functions/relay/notices/dependencies.ts';
import { lettersFor } from '../../functions/relay/notices/letters.ts';
import { mailOf } from '../../functions/relay/notices/render.ts';
import type { CaseFile } from '../../shared/contracts/case.ts';
import type { EventType, OutboxEvent } from '../../shared/contracts/event.ts';
import { OPENED, RED_FLAG_CASE } from '../functions/pages/support/cases.ts';
import { reviewWorld, type Scene } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { hostileNames, MARKUP } from './hostile.ts';
import { ASKED_SCENE, REFUSED_SCENE } from './scenes.ts';
import { sittings } from './sitting.ts';
import { STATUS_SCENES } from './status-scenes.ts';

const sit = sittings();
const TASK = 'case-1.1.officer.commerce';
const MAILS: readonly (readonly [name: string, scene: Scene, event: Partial<OutboxEvent>])[] = [
  ['granted', STATUS_SCENES['no-license'], { type: 'case.decided' }],
  ['licensed', STATUS_SCENES.licensed, { type: 'case.resolved' }],
  ['waiting', STATUS_SCENES.waiting, { type: 'case.decided' }],
  ['refused', REFUSED_SCENE, { type: 'case.resolved' }],
  ['withdrawn', STATUS_SCENES.withdrawn, { type: 'case.withdrawn' }],
  ['question', ASKED_SCENE, { type: 'information.requested', information: 1 }],
  ['officer', STATUS_SCENES.review, { type: 'task.opened', taskId: TASK }],
];

/** In the language of who reads it. */
function readIn(language: 'en' | 'ko', scene: Scene): Scene {
  const file: CaseFile = structuredClone(scene.file ?? RED_FLAG_CASE);
  const contact = { ...file.request.contact, language };
  return hostileNames({ ...scene, file: { ...file, request: { ...file.request, contact } } });
}

async function mailAbout(scene: Scene, event: Partial<OutboxEvent>, language: 'en' | 'ko') {
  const { deps, cases, memory } = reviewWorld(readIn(language, scene));
  for (const task of memory.open.values()) {
    memory.open.set(task.id, { ...task, officer: { ...task.officer, language } });
  }
  const file = [...cases.files.values()][0] as CaseFile;
  const told = {
    eventId: 'e',
    type: 'case.decided' as EventType,
    caseId: file.id,
    sequence: 1,
    status: file.status,
    at: OPENED,
    round: 1,
    ...event,
  };
  const ports = { ...deps, cases: deps.cases, noticeSettings: {} } as unknown as LetterDependencies;
  const [letter] = await lettersFor(told, ports);
  return letter && mailOf(letter, 'https://chipgate.example/status/x');
}

describe.each(Object.keys(LOOKS) as Look[])('On %s, a mail', (look) => {
  it.each(MAILS)('looks as the pages do in both languages: %s', async (name, scene, event) => {
    const { page } = await sit({}, LOOKS[look]);
    for (const language of ['en', 'ko'] as const) {
      const mail = await mailAbout(scene, event, language);
      expect(mail?.text).toContain('https://chipgate.example/status/x');
      expect(mail?.html).not.toContain(MARKUP);
      await page.setContent(mail?.html ?? '');
      const problems = await accessibilityProblems(page);
      // A mail has no landmarks: it is no page.
      expect(problems.filter((problem) => !/^(region|landmark)/.test(problem))).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `mail-${name}-${language}-${look}`);
    }
  });
});
