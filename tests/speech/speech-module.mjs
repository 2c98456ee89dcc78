#!/usr/bin/env node
// An output module of speech-dispatcher that speaks into a file: $CARE_GUIDE_SPEECH gets one utterance a line, and the answer comes
// at once, for there is no sound card to wait for. The protocol is that of speech-dispatcher's output modules.
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const answer = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);

const plain = (text) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name],
    )
    .replace(/\s+/g, ' ')
    .trim();

/** Commands that are followed by lines up to one with a dot: what is answered before these, and after. */
const WITH_TEXT = {
  AUDIO: ['207 OK RECEIVING AUDIO SETTINGS', '203 OK AUDIO INITIALIZED'],
  LOGLEVEL: ['207 OK RECEIVING LOGLEVEL SETTINGS', '203 OK LOG LEVEL SET'],
  SET: ['203 OK RECEIVING SETTINGS', '203 OK SETTINGS RECEIVED'],
};
for (const command of ['SPEAK', 'CHAR', 'KEY', 'SOUND_ICON'])
  WITH_TEXT[command] = ['202 OK RECEIVING MESSAGE', '200 OK SPEAKING', '701 BEGIN', '702 END'];

let open;
let text = [];
for await (const line of createInterface({ input: process.stdin })) {
  if (open && line !== '.') {
    text.push(line.replace(/^\.\./, '.'));
  } else if (open) {
    if (open === 'SPEAK')
      appendFileSync(process.env.CARE_GUIDE_SPEECH, `${plain(text.join(' '))}\n`);
    answer(...WITH_TEXT[open].slice(1));
    open = undefined;
    text = [];
  } else if (line.trim() in WITH_TEXT) {
    open = line.trim();
    answer(WITH_TEXT[open][0]);
  } else if (line.startsWith('INIT')) answer('299-care-guide', '299 OK LOADED SUCCESSFULLY');
  else if (line.startsWith('LIST VOICES'))
    answer('200-care-guide\ten-US\tnone', '200 OK VOICE LIST SENT');
  else if (line.startsWith('DEBUG')) answer('200 OK DEBUGGING SET');
  else if (line.startsWith('QUIT')) {
    answer('210 OK QUIT');
    break;
  } else if (!/^(STOP|PAUSE)/.test(line)) answer('300 ERR UNKNOWN COMMAND');
}
