import type { Strings } from './en.js';

/** Every word the widget itself says, in Spanish. */
export const es: Strings = {
  guideLoading: 'Cargando la guía…',
  guideEmpty: 'Esta guía todavía no tiene contenido.',
  guideContents: 'En esta guía',
  guideError: 'No pudimos cargar esta guía.',
  guideRetry: 'Intentar de nuevo',
  guideSourcesChecked: 'Fuentes verificadas el {date}',
  guideReviewedBy: 'Revisado el {date} por {reviewer}',
  guideDisclaimer:
    'Esta guía es información general, no un consejo médico. Hable con su equipo de atención ' +
    'sobre su salud.',
  guideFunding: 'Financiado por',

  citationName: 'Nota {number}',
  citationJump: 'Ir a la nota {number}',
  notesHeading: 'Referencias',
  notesFurther: 'Lecturas adicionales',
  notesBack: 'Volver a la cita {occurrence} de la referencia {number}',

  coverageLabel: 'Busque su empleador o plan de salud',
  coverageLabelRequired: '{label} (obligatorio)',
  coverageHint: 'Escriba un nombre y elíjalo de la lista.',
  coverageSample: 'Directorio de muestra: los nombres son inventados',
  coverageSampleAnswer: 'Solo una muestra, con nombres inventados. {answer}',
  coveragePaper:
    'Es posible que el programa digital de fisioterapia esté disponible para usted a través ' +
    'de su empleador o plan de salud. Para saberlo, búsquelo en {address}',
  coverageClear: 'Borrar la búsqueda',
  coverageCleared: 'Búsqueda borrada',
  coverageEmployers: 'Empleadores',
  coveragePlans: 'Planes de salud',
  coverageMatch: '1 resultado',
  coverageMatches: '{count} resultados',
  coverageFirst: 'Los primeros {count} de {total}',
  coverageUnderstood: 'Resultados para «{query}»',
  coverageLoading: 'Cargando la lista…',
  coverageRequired: 'Elija su empleador o plan de salud de la lista.',
  coverageFault: 'No se cargó la lista',
  coverageSearching: 'Buscando…',
  coverageUnavailable: 'La búsqueda no está disponible en este momento',
  coverageFaultText: 'El problema es nuestro. Intente de nuevo en un momento.',
  coverageContact: 'Comuníquese con nosotros',

  coverageAvailable: 'Buenas noticias: este programa está disponible a través de {name}',
  coverageAvailableText:
    'Es un programa digital de fisioterapia. Al inscribirse se confirma si usted puede participar.',
  coverageStart: 'Comenzar',
  coverageStartAsk:
    'Pregunte a su equipo de recursos humanos o de beneficios, o a su plan, cómo comenzar.',
  coverageSome: 'Este programa está disponible en algunos planes de {name}',
  coverageSomeText:
    'Para saber si el suyo es uno de ellos, busque el nombre del plan en su tarjeta de miembro.',
  coverageIncluded: 'Incluido',
  coverageNotIncluded: 'No incluido',
  coverageAsk: 'Pregunte a su plan',
  coverageCheck: 'Consultar mi plan',
  coverageMeant: '¿Quiso decir…?',
  coverageMeantText: 'Elija el nombre si es el suyo.',
  coverageNone: 'No, es otro',
  coverageNotFound: 'No lo encontramos',
  coverageNotFoundText: 'Puede estar en la lista con otro nombre. Lo que puede hacer:',
  coverageTryOther:
    'Busque su plan de salud en lugar de su empleador, o al revés. El nombre del plan está ' +
    'en su tarjeta de miembro.',
  coverageTryAsk:
    'Pregunte a su equipo de recursos humanos o de beneficios, o a su plan. ' +
    'Puede enviarles esta nota:',
  coverageNote:
    'Hola, me gustaría usar un programa digital de fisioterapia. ¿Está incluido en mis ' +
    'beneficios? Si no, ¿se podría agregar? ¡Gracias!',
  coverageCopy: 'Copiar la nota',
  coverageCopied: 'Copiada',
  coverageCopyFailed: 'Seleccione la nota y cópiela.',
};
