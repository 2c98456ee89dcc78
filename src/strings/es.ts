import type { Strings } from './en.js';

/** Every word the widget itself says, in Spanish. */
export const es: Strings = {
  guideLoading: 'Cargando la guía…',
  guideEmpty: 'Esta guía todavía no tiene contenido.',
  guideContents: 'En esta guía',
  guideError: 'No pudimos cargar esta guía.',
  guideRetry: 'Intentar de nuevo',
  guideReviewed: 'Revisado el {date}',
  guideReviewedBy: 'Revisado el {date} por {reviewer}',
  guideDisclaimer: 'Esta guía es información general, no un consejo médico. Hable con su equipo de atención sobre su salud.',
  guideFunding: 'Con el apoyo de',

  citationName: 'Nota {number}',
  citationJump: 'Ir a la nota {number}',
  notesHeading: 'Referencias',
  notesFurther: 'Lecturas adicionales',
  notesBack: 'Volver a la cita {occurrence} de la referencia {number}',
};
