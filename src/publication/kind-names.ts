// What a new edition calls the kinds of story, per language; every name can be changed in the edition.
import type { Kind } from '../kinds.ts'

type Names = { readonly name: string; readonly label: string; readonly slug: string }
const names = (name: string, label: string, slug: string): Names => ({ name, label, slug })

const english: Record<Kind, Names> = {
  article: names('News', 'News', 'news'),
  opinion: names('Opinion', 'Opinion', 'opinion'),
  analysis: names('Analysis', 'Analysis', 'analysis'),
  blog: names('Blogs', 'Blog', 'blogs'),
  feature: names('Features', 'Feature', 'features'),
  video: names('Videos', 'Video', 'videos'),
  episode: names('Episodes', 'Episode', 'episodes'),
  infographic: names('Infographics', 'Infographic', 'infographics'),
  gallery: names('In Pictures', 'In Pictures', 'in-pictures'),
  live: names('Live blogs', 'Live', 'live-blogs'),
}

const byLanguage: Readonly<Record<string, Record<Kind, Names>>> = {
  en: english,
  es: {
    article: names('Noticias', 'Noticia', 'noticias'),
    opinion: names('Opinión', 'Opinión', 'opinion'),
    analysis: names('Análisis', 'Análisis', 'analisis'),
    blog: names('Blogs', 'Blog', 'blogs'),
    feature: names('Reportajes', 'Reportaje', 'reportajes'),
    video: names('Vídeos', 'Vídeo', 'videos'),
    episode: names('Episodios', 'Episodio', 'episodios'),
    infographic: names('Infografías', 'Infografía', 'infografias'),
    gallery: names('En imágenes', 'En imágenes', 'en-imagenes'),
    live: names('Directos', 'En directo', 'directos'),
  },
  ar: {
    article: names('أخبار', 'خبر', 'أخبار'),
    opinion: names('رأي', 'رأي', 'رأي'),
    analysis: names('تحليلات', 'تحليل', 'تحليلات'),
    blog: names('مدونات', 'مدونة', 'مدونات'),
    feature: names('تقارير', 'تقرير', 'تقارير'),
    video: names('فيديو', 'فيديو', 'فيديو'),
    episode: names('حلقات', 'حلقة', 'حلقات'),
    infographic: names('إنفوغراف', 'إنفوغراف', 'إنفوغراف'),
    gallery: names('بالصور', 'بالصور', 'بالصور'),
    live: names('تغطيات حية', 'تغطية حية', 'تغطيات-حية'),
  },
}

/** In the language where we know it, else in English. */
export function kindNames(kind: Kind, language: string): Names {
  const known = byLanguage[new Intl.Locale(language).language] ?? english
  return known[kind]
}
