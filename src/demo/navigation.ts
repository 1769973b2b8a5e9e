// The two-level navigation of the demo: one tree, labels per edition; the targets are keys.
import type { PerEdition } from './demo-words.ts'

export type DemoNavigationTarget =
  | { readonly to: 'front' }
  | { readonly to: 'section'; readonly key: string }
  /** `section` narrows the list of a kind. */
  | { readonly to: 'kind'; readonly key: string; readonly section?: string }
  | { readonly to: 'region'; readonly key: string }
  | { readonly to: 'programme'; readonly key: string }
  | { readonly to: 'live' }
  | { readonly to: 'page'; readonly key: string }

export type DemoNavigationNode = {
  readonly label: PerEdition<string>
  /** Absent: the node only holds its children. */
  readonly target?: DemoNavigationTarget
  readonly children?: readonly DemoNavigationNode[]
}

function node(
  en: string,
  ar: string,
  es: string,
  target?: DemoNavigationTarget,
  children?: readonly DemoNavigationNode[],
): DemoNavigationNode {
  return {
    label: { en, ar, es },
    ...(target === undefined ? {} : { target }),
    ...(children === undefined ? {} : { children }),
  }
}
const section = (key: string): DemoNavigationTarget => ({ to: 'section', key })
const kind = (key: string): DemoNavigationTarget => ({ to: 'kind', key })

export const navigation: readonly DemoNavigationNode[] = [
  node('News', 'أخبار', 'Noticias', { to: 'front' }, [
    node('Politics', 'سياسة', 'Política', section('politics')),
    node('Economy', 'اقتصاد', 'Economía', section('economy')),
    node('Society', 'مجتمع', 'Sociedad', section('society')),
    node('Environment', 'بيئة', 'Medio ambiente', section('environment')),
    node('Science', 'علوم', 'Ciencia', section('science')),
    node('Culture', 'ثقافة', 'Cultura', section('culture')),
    node('Sport', 'رياضة', 'Deporte', section('sport')),
  ]),
  node('Articles', 'مقالات', 'Artículos', kind('opinion'), [
    node('Opinion', 'رأي', 'Opinión', kind('opinion')),
    node('Analysis', 'تحليل', 'Análisis', kind('analysis')),
    node('Features', 'تحقيقات', 'Reportajes', kind('features')),
    node('Blogs', 'مدوّنات', 'Blogs', kind('blogs')),
  ]),
  node('Videos', 'فيديو', 'Vídeos', kind('videos'), [
    node('Explainers', 'شروح', 'Claves', section('explainers')),
    node('Plumb Line', 'خيط الشاقول', 'A plomo', { to: 'programme', key: 'plumb-line' }),
    node('Harbour Hour', 'ساعة المرفأ', 'La hora del puerto', { to: 'programme', key: 'harbour-hour' }),
  ]),
  node('Infographics', 'إنفوغرافيك', 'Infografías', kind('infographics')),
  node('In Pictures', 'بالصور', 'En imágenes', kind('in-pictures')),
  node('Live', 'مباشر', 'En directo', { to: 'live' }),
]

/** Static pages in the footer, in order. */
export const footerPages = ['about', 'privacy', 'contact', 'corrections-policy', 'app'] as const

/** The demo has no social accounts and invents none. */
export const socialAccounts: readonly { readonly name: string; readonly url: string }[] = []
