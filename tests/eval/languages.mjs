// Invented names in five other scripts or legal systems, a hundred each, and how people write them.
import { randomFrom } from './random.mjs';

const list = (words) => words.split(' ');

/** First parts, second parts, what kind of body it is, and the legal forms of each language. */
const LANGUAGES = {
  German: {
    first: list(
      'Müllbach Großen Köhler Schäfer Weiß Jäger Böhm Grünfeld Löwen Süder Ahrens Brenner Dornfeld Eichler Falken Hölder Kräuter Lüders Märker Nöll',
    ),
    second: list(
      'Stahlwerke Klinikum Krankenhaus Versicherung Maschinenbau Brauerei Verlag Logistik Apotheken Möbelhaus',
    ),
    forms: ['GmbH', 'AG', 'KG', 'GmbH & Co. KG', 'SE', 'e.V.'],
    join: ' ',
  },
  Spanish: {
    first: list(
      'Peñalver Muñoz Ibáñez Núñez Cañizares Logroño Áviles Zúñiga Avendaño Bermúdez Córdova Dávila Échave Fariñas Güemes Hernán Íñigo Jiménez Leónides Márquez',
    ),
    second: list(
      'Construcciones Seguros Alimentación Farmacéutica Energía Telecomunicación Hospitales Educación Ingeniería Panadería',
    ),
    forms: ['S.A.', 'S.L.', 'S.A. de C.V.', 'Ltda.', 'S.R.L.'],
    join: ' ',
  },
  Japanese: {
    first: list(
      '日向 北浜 東雲 小河原 白鳥 立花 三枝 高砂 緑川 桜井 サクラ ミドリ ヒカリ アオゾラ カモメ ツバメ コハル ナギサ マツバ ハヤテ',
    ),
    second: list('製作所 電機 化学工業 銀行 食品 建設 製薬 運輸 保険 大学病院'),
    forms: ['株式会社', '有限会社', '合同会社'],
    join: '',
  },
  Russian: {
    first: list(
      'Берёзовский Северсталь Волжский Уралмаш Енисейский Алтайский Каширский Лесной Новгородский Орловский Псковский Рязанский Саянский Тверской Угличский Холмский Чайковский Шуйский Юрьевский Ясенский',
    ),
    second: list(
      'завод банк комбинат трест университет страхование молоко транспорт больница стройка',
    ),
    forms: ['ООО', 'ОАО', 'ПАО', 'АО'],
    join: ' ',
  },
  Arabic: {
    first: list(
      'النخيل الواحة الفجر الياسمين الأمل المنارة الرياحين السنابل الزيتون القلعة الينبوع البادية الساحل الجزيرة الغدير النسيم الأصالة الريادة الأفق الإتقان',
    ),
    second: list(
      'للتأمين للمقاولات للأغذية للأدوية للنقل للطاقة للتجارة للتعليم للاتصالات للاستثمار',
    ),
    forms: ['شركة'],
    join: ' ',
    formFirst: true,
  },
};

const withoutAccents = (text) =>
  text
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0653-\u0655]/g, '')
    .normalize('NFC');
const hiragana = (text) =>
  text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** One letter left out, or two swapped, of the first part. */
function slip(text, { below }) {
  const letters = [...text];
  const at = 1 + below(Math.max(1, Math.min(letters.length, 7) - 2));
  if (below(2)) letters.splice(at, 1);
  else [letters[at], letters[at + 1]] = [letters[at + 1] ?? letters[at], letters[at]];
  return letters.join('');
}

/** A directory of such names, and queries for it by how they are written. */
export function generateLanguages(seed = 20261126) {
  const random = randomFrom(seed);
  const rows = [];
  const queries = [];
  for (const [language, { first, second, forms, join, formFirst }] of Object.entries(LANGUAGES)) {
    const pairs = first.flatMap((one) => second.map((other) => [one, other]));
    for (const [one, other] of random.shuffle(pairs).slice(0, 100)) {
      const form = random.pick(forms);
      const bare = `${one}${join}${other}`;
      const id = `${language}-${rows.length}`;
      rows.push({
        id,
        name:
          formFirst || (language === 'Japanese' && random.below(2))
            ? `${form} ${bare}`
            : `${bare} ${form}`,
        kind: 'employer',
      });
      const add = (category, q) =>
        queries.push({ category: `${language}: ${category}`, q, expect: id });
      add('as written', rows.at(-1).name);
      add('without accents', withoutAccents(bare));
      add('one slip', slip(bare, random));
      add('another legal form', `${bare} ${random.pick(forms)}`);
      if (language === 'Japanese' && hiragana(bare) !== bare) add('hiragana', hiragana(bare));
      if (language === 'Japanese') add('without its beginning', bare.slice(1));
      if (language === 'Arabic') add('without the article', bare.replace(/^ال/, ''));
    }
  }
  return { rows, queries };
}
