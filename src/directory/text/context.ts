// What stands around a name without being part of it: data.

/**
 * Where a word stands that is no part of a name: in a sentence, beside a job, on a plan's card, in
 * a plan's product.
 */
export type Context = keyof typeof WORDS;

const WORDS = {
  // What somebody says of themselves, in English and Spanish.
  sentence:
    'i im ive my me we our us he she they his her their you your a an am is are was were do ' +
    'does can will ' +
    'has have had get got take takes accept accepts use uses need want looking look find for ' +
    'with through from ' +
    'at by under this it s here there works work worked working employed employs employee ' +
    'employees employer insured covered ' +
    'cover covers retiree retirees retired former formerly husband wife spouse what which who ' +
    'seguro seguros medico yo mi mis su sus trabajo trabaja en para por con tengo tiene soy ' +
    'es esta esposo esposa empleado empleada empleador',
  // Beside such a sentence, or at the end of the query; else they may be part of a name.
  job:
    'job company firm business staff team member members membership family partner dad mom ' +
    'father mother son ' +
    'daughter dependent dependents hr human resources benefits benefit office corporate ' +
    'headquarters hq store branch ' +
    'location site warehouse distribution plant facility department dept number no id name ' +
    'phone portal login website ' +
    'insurance coverage carrier provider policy plan plans health medical of in to on now ' +
    'currently ' +
    'empresa compania salud de del la el',
  // On a health plan's card, wherever they stand.
  card:
    'ppo hmo epo pos hdhp hsa fsa hra rxbin rxpcn rxgrp rxgroup bin pcn grp subscriber copay ' +
    'deductible',
  // In the name of a product, after the name of who offers it.
  plan:
    'ii iii gold silver bronze platinum choice plus open access select network basic ' +
    'standard premier value essential ' +
    'option options high low preferred organization rx group effective medicare medicaid ' +
    'advantage marketplace exchange ' +
    'student federal fep program pathway dental vision individual commercial services card ' +
    'catastrophic',
};

const CONTEXTS = new Map(
  Object.entries(WORDS).flatMap(([context, words]) =>
    words.split(' ').map((word) => [word, context as Context]),
  ),
);

/** Where a word may stand without being part of a name. */
export const contextOf = (word: string): Context | undefined => CONTEXTS.get(word);
