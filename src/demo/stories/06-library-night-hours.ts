// Set 06: the Central Library opens until midnight.
import { type DemoStory, h2, img, p, promo, quote, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '06',
  key: 'library-night-hours',
  kind: 'article',
  section: 'culture',
  region: 'old-town',
  topics: ['central-library', 'jonas-vell'],
  bylines: [{ author: 'ines-cordal', role: 'writer' }],
  lead: { picture: 'library-hall' },
  life: { state: 'published', hoursAgo: 20 },
  original: 'ar',
  texts: {
    ar: {
      headline: 'المكتبة المركزية في مارافيل تُبقي أنوارها مضاءة حتى منتصف الليل',
      standfirst:
        'خمس ليالٍ في الأسبوع، وقاعة قراءة واحدة، ومن غير موظفين على الطاولات: تجربة لستة أشهر بدأت بفكرة من طالبة.',
      slugline: 'مكتبة-ساعات-الليل',
      body: [
        p(
          'تفتح المكتبة المركزية في تل الفانوس، ابتداءً من الأسبوع المقبل، قاعة القراءة الكبرى حتى منتصف الليل خمس ليالٍ في الأسبوع، بدلاً من إغلاقها في السابعة مساءً. وتستمر التجربة ستة أشهر، يقرر المجلس البلدي بعدها هل تصبح دائمة.',
        ),
        p(
          'وقال أمين مكتبات المدينة يوناس فيل إن الفكرة جاءت من رسالة كتبتها طالبة في معهد التمريض، عدّت فيها المقاعد المتاحة بعد الثامنة مساءً لمن لا غرفة له يدرس فيها، فلم تجد في مدينة يسكنها ٤٨٦ ألف نسمة سوى ٣٤ مقعداً، معظمها في محطة الحافلات.',
        ),
        quote(
          'لم تطلب الطالبة كتباً أكثر. طلبت طاولة ومصباحاً وبعض الهدوء، وهذه أشياء نملكها ونغلق عليها الباب كل مساء.',
          'يوناس فيل، أمين مكتبات المدينة',
        ),
        h2('مفتاح في بطاقة القارئ'),
        p(
          'لا تُعار الكتب بعد السابعة ولا تُستقبل الطلبات، فالقاعة وحدها هي المفتوحة، ويُدخَل إليها ببطاقة القارئ. ويتولى الحراسة حارسان كانا يقضيان الليل في المبنى أصلاً، ويعاونهما متطوعون من جمعية أصدقاء المكتبة. ولهذا لا تتجاوز كلفة التجربة ٤٨ ألف دورو في ستة أشهر، يذهب ثلثاها إلى التدفئة والإنارة.',
        ),
        ul(
          '**المواعيد:** خمس ليالٍ في الأسبوع حتى منتصف الليل',
          '**المقاعد:** ٢١٠ مقاعد في القاعة الكبرى، منها ٣٠ بمقابس كهرباء',
          '**الدخول:** ببطاقة القارئ، وهي مجانية لسكان المدينة',
          '**الأطفال:** دون الرابعة عشرة برفقة بالغ',
        ),
        img('library-front', 'واجهة المكتبة على درج تل الفانوس. سيبقى المدخل الجانبي وحده مفتوحاً في الليل.'),
        p(
          'وسبق أن جرّبت المكتبة السهر مرة واحدة، في أسبوع الامتحانات من الربيع الماضي، فجاءها في الليلة الأولى ٤٠ قارئاً وفي الأخيرة ٣٢٠، فجلس بعضهم على درج القاعة. ويقول فيل إن نصفهم لم يكونوا طلاباً: «كان بينهم سائق حافلة يتعلم لغة، وامرأتان تراجعان حسابات متجر، ورجل قال إنه لا يريد شيئاً سوى أن يجلس حيث يجلس الناس».',
        ),
        h2('جيران الدرج'),
        p(
          'أما سكان الدرج المؤدي إلى المكتبة فلهم شرط واحد: ألّا يصير السهر سهراً تحت نوافذهم. وقد اتفقوا مع الإدارة على أن يُفتح في الليل الباب الجانبي المطلّ على الساحة، وأن يُطفأ مصباح المدخل الرئيس في العاشرة. وتقول دنيا ساريل، التي تسكن الدرج منذ أربعين عاماً: «القرّاء أهدأ الجيران. ما يخيفني هو من ينتظرهم في الخارج».',
        ),
        p(
          'وستُحصي المكتبة كل ساعة عدد الجالسين، وتنشر الأرقام في آخر كل شهر. فإن قلّ معدلهم عن خمسين في الليلة أُغلقت التجربة قبل موعدها. وسُئل فيل إن كان يخشى ذلك فأجاب: «أخشى العكس: أن يأتوا جميعاً، وأن أُضطر إلى البحث عن كراسٍ».',
        ),
        promo('praise-of-the-bench'),
        p('وفي الليلة الأولى تعزف فرقة من مدرسة الموسيقى نصف ساعة، في همس بحسب الدعوة، ثم يبدأ الصمت.'),
      ],
    },
    en: {
      headline: 'Central Library to keep its lamps lit until midnight',
      standfirst:
        'Five nights a week, one reading room, nobody at the desk: a trial of six months that began with a student counting chairs.',
      slugline: 'LIBRARY-NIGHT',
      later: 3,
      body: [
        p(
          'From next week the great reading room of the Central Library on Lantern Hill will stay open until midnight on five nights a week. So far it has closed at seven. The trial runs for six months; then the City Council decides whether it becomes the rule.',
        ),
        p(
          'The idea came in a letter, said Jonas Vell, the city librarian. A student nurse had counted the places where somebody without a room of her own could sit and study after eight in the evening. In a city of 486,000 she found 34, most of them in the bus station.',
        ),
        quote(
          'She did not ask for more books. She asked for a table, a lamp and some quiet. We own all three and lock them up every evening.',
          'Jonas Vell, city librarian',
        ),
        h2('The key is the card'),
        p(
          'After seven nothing is lent and nothing fetched. Only the room is open, and a reader’s card opens its door. Two watchmen who spend the night in the building anyway will look after it, with help from the Friends of the Library. That is why the trial costs no more than 48,000 doros in six months, two thirds of it for heat and light.',
        ),
        ul(
          '**When:** five nights a week, until midnight',
          '**Seats:** 210 in the great room, 30 of them with a socket',
          '**Entry:** with a reader’s card, free for residents',
          '**Children:** under fourteen with an adult',
        ),
        img(
          'library-front',
          'The library on the Lantern Hill stairs. At night only the side door will be open.',
        ),
        p(
          'The library has stayed up late once before, in the week of examinations last spring. On the first night 40 readers came, on the last 320; some sat on the steps of the room. Half of them were no students, Vell said. “There was a bus driver learning a language, two women doing the books of a shop, and a man who told me he wanted nothing except to sit where people sit.”',
        ),
        h2('Neighbours on the stairs'),
        p(
          'Those who live on the stairs up to the library made one condition: that reading late should not turn into talking late beneath their windows. It was agreed that the side door on the square will be used at night and that the lamp over the main entrance goes out at ten. “Readers are the quietest neighbours there are,” said Dunia Sarel, who has lived there for forty years. “It is the ones who wait for them outside.”',
        ),
        p(
          'Every hour somebody will count heads, and the figures will be published at the end of each month. With fewer than fifty readers a night on average the trial ends early. Was he afraid of that? “I am afraid of the opposite,” Vell said. “That they all come, and I have to find chairs.”',
        ),
        promo('praise-of-the-bench'),
        p(
          'On the first night pupils of the music school will play for half an hour, in a whisper, as the invitation has it. Then the silence begins.',
        ),
      ],
    },
  },
}
