// What stands around a name without being part of it: data.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of a sentence that somebody says of themselves, in English and Spanish. */
export const SENTENCE_WORDS = set(
  'i im ive my me we our us he she they his her their you your a an am is are was were be been do does did can could will ' +
    'would should have has had get got take takes accept accepts use uses need want looking look find for with through from ' +
    'at by under this it s here there works work worked working employed employs employee employees employer insured covered ' +
    'cover covers retiree retirees retired former formerly husband wife spouse what which who when how called ' +
    'seguro seguros medico yo mi mis su sus trabajo trabaja en para por con tengo tiene soy es esta esposo esposa empleado empleada empleador',
);

/** Words that are context beside such a sentence, or at the end of the query; else they may be part of a name. */
export const ROLE_WORDS = set(
  'job jobs company firm business employment staff team member members membership family partner dad mom father mother son ' +
    'daughter dependent dependents hr human resources benefits benefit office offices corporate headquarters hq store branch ' +
    'location site warehouse distribution plant facility department dept number no name phone portal login website ' +
    'insurance coverage carrier provider policy plan plans health medical of the and in to on now not currently ' +
    'empresa compania seguro seguros plan medico salud de del la el',
);

/** Words of a health plan's card, wherever they stand. */
export const CARD_WORDS = set(
  'ppo hmo epo pos hdhp hsa fsa hra cdhp rxbin rxpcn rxgrp rxgroup bin pcn grp subscriber copay deductible catastrophic',
);

/** Words of a health plan's product, after the name of who offers it. */
export const PLAN_WORDS = set(
  'ii iii gold silver bronze platinum choice plus open access select network networks basic standard premier value essential ' +
    'option options high low preferred provider organization rx group id dependent effective member number medicare medicaid ' +
    'advantage marketplace exchange student federal fep employee program pathway dental vision individual family commercial ' +
    'with and of services insurance plan plans health medical coverage card policy',
);

/** Whether a word may stand beside a name in a sentence about a job or a plan. */
export const isContextWord = (word: string): boolean =>
  SENTENCE_WORDS.has(word) || ROLE_WORDS.has(word);
