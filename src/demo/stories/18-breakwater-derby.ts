// Set 18: the derby at the Breakwater; holds an ordered and an unordered list.
import { type DemoStory, h2, ol, p, promo, quote, ul } from '../demo-story.ts'

export const story: DemoStory = {
  number: '18',
  key: 'breakwater-derby',
  kind: 'article',
  section: 'sport',
  region: 'harbour',
  topics: ['harbour-athletic'],
  bylines: [{ author: 'dario-senn', role: 'writer' }],
  lead: { picture: 'stadium' },
  life: { state: 'published', hoursAgo: 16 },
  original: 'en',
  texts: {
    en: {
      headline: 'Four goals, two posts and one gull: derby ends 2–2',
      standfirst:
        'Harbour Athletic led twice and won nothing. Northbank United’s second equaliser came in the fourth minute of added time, with the wind.',
      slugline: 'FOOTBALL-DERBY',
      dateline: 'The Breakwater',
      body: [
        p(
          'Harbour Athletic and Northbank United drew 2–2 last night before 18,400 people, every seat that the Breakwater has. Athletic led from the 11th minute and again from the 63rd. They were still leading when the fourth official held up his board with the number five on it.',
        ),
        p(
          'It was the hundredth derby. Athletic have won 41, United 35, and 24 have now been drawn, of which this was one of the louder. The wind came off the strait from behind the southern goal, and whoever had it at their backs had the better half. In the first half that was Athletic.',
        ),
        h2('The goals'),
        ol(
          '**11th minute, 1–0:** Teo Marlin takes a corner that nobody touches. The wind bends it in under the bar.',
          '**38th minute, 1–1:** Sefa Dorn heads in a free kick against the wind, from eight metres.',
          '**63rd minute, 2–1:** Marlin again, this time with his foot and on purpose, after a run from his own half.',
          '**90th minute and four, 2–2:** United’s goalkeeper, Ivo Castan, kicks long from his own area. The ball bounces once, over everyone.',
        ),
        p(
          'The last of these will be talked about for some time. Castan has been a professional for twelve years and had never scored. He said afterwards that he had meant to find Dorn on the right wing and was sorry to have missed him.',
        ),
        quote(
          'I have told them a hundred times that in this ground you defend against the ball and then against the weather. Tonight we forgot the second.',
          'Marek Adane, coach of Harbour Athletic',
        ),
        h2('What decided it'),
        ul(
          '**The wind.** Of 27 shots 21 went towards the northern goal.',
          '**The posts.** Athletic’s Remi Holl hit both of them within a minute, shortly before the first equaliser.',
          '**The benches.** United brought on three forwards after the hour, Athletic three defenders.',
          '**The gull.** It landed in Athletic’s penalty area in the 86th minute and could not be persuaded to leave. The game stood still for two minutes, which were later added.',
        ),
        p(
          'Adane, who is in his third season, took the blame for the changes. He had wanted to close the game, he said, and had instead invited the other side in. His opposite number, Lars Ekend, did not disagree. United had looked beaten until the moment when Athletic began to behave as though they were.',
        ),
        p(
          'For the table the draw means little. Athletic stay third with 24 points from thirteen games, United seventh with 18. It means rather more for the knee of Jory Lamm, Athletic’s captain, who was carried off shortly before the end. The doctor spoke of a strain; a picture is to be taken today. The match at home in ten days will very probably be played without him.',
        ),
        p(
          'The supporters of both clubs went home by the same bridge, as they do every time, on opposite pavements and singing. Maravel Tramways had put on eleven extra trams. About the gull, a spokesman for the ground said that it was known to them.',
        ),
        promo('strait-regatta'),
      ],
    },
    ar: {
      headline: 'هاربر أتلتيك يتقدم مرتين ويخرج من قمة كاسر الأمواج بالتعادل',
      standfirst:
        'انتهت المباراة ٢–٢، وجاء هدف نورثبانك يونايتد الثاني في الدقيقة الرابعة من الوقت المضاف، بقدم حارس المرمى وبمعونة الريح.',
      slugline: 'كرة-قدم-القمة',
      dateline: 'ملعب كاسر الأمواج',
      later: 1,
      body: [
        p(
          'تعادل هاربر أتلتيك ونورثبانك يونايتد بهدفين لكل منهما ليل أمس أمام ١٨٬٤٠٠ متفرج، أي كل ما في ملعب كاسر الأمواج من مقاعد. وكان أتلتيك قد تقدّم منذ الدقيقة الحادية عشرة، ثم من جديد في الدقيقة الثالثة والستين، وظلّ متقدماً إلى أن رفع الحكم الرابع لوحته وعليها الرقم خمسة.',
        ),
        p(
          'وهذه هي القمة المئة بين الفريقين، فاز أتلتيك في ٤١ منها ويونايتد في ٣٥، وانتهت ٢٤ بالتعادل، وتعادل الأمس من أكثرها صخباً. وكانت الريح تهبّ من المضيق من خلف المرمى الجنوبي، فكان الشوط لمن هبّت في ظهره، وهبّت في الأول في ظهر أتلتيك.',
        ),
        h2('الأهداف'),
        ol(
          '**الدقيقة ١١ (١–٠):** تيو مارلين ينفّذ ركلة ركنية لا يلمسها أحد، فتحنيها الريح إلى ما تحت العارضة.',
          '**الدقيقة ٣٨ (١–١):** سيفا دورن يحوّل برأسه ركلة حرة من ثمانية أمتار، عكس الريح.',
          '**الدقيقة ٦٣ (٢–١):** مارلين مرة أخرى، بقدمه هذه المرة وعن قصد، بعد انطلاقة من نصف ملعبه.',
          '**الدقيقة ٩٠+٤ (٢–٢):** حارس يونايتد إيفو كاستان يرسل كرة طويلة من منطقته، فترتدّ مرة واحدة من فوق رؤوس الجميع.',
        ),
        p(
          'وسيطول الحديث عن الهدف الأخير. فكاستان محترف منذ اثني عشر عاماً ولم يسجل من قبل قط. وقال بعد المباراة إنه كان يقصد زميله دورن على الجناح الأيمن، وإنه يعتذر إليه لأنه أخطأه.',
        ),
        quote(
          'قلت لهم مئة مرة: في هذا الملعب تدافعون ضد الكرة ثم ضد الطقس. الليلة نسينا الثانية.',
          'ماريك أداني، مدرب هاربر أتلتيك',
        ),
        h2('ما الذي حسم المباراة؟'),
        ul(
          '**الريح:** من ٢٧ تسديدة ذهبت ٢١ نحو المرمى الشمالي.',
          '**القائمان:** أصابهما ريمي هول كليهما في دقيقة واحدة، قبيل هدف التعادل الأول.',
          '**دكّة البدلاء:** أدخل يونايتد بعد الساعة الأولى ثلاثة مهاجمين، وأدخل أتلتيك ثلاثة مدافعين.',
          '**النورس:** حطّ في منطقة جزاء أتلتيك في الدقيقة ٨٦ ورفض المغادرة، فتوقف اللعب دقيقتين أُضيفتا لاحقاً.',
        ),
        p(
          'وتحمّل أداني، وهو في موسمه الثالث، مسؤولية التبديلات، قائلاً إنه أراد إغلاق المباراة ففتح بابها للخصم. ولم يخالفه مدرب يونايتد لارس إيكند الرأي: كان فريقه يبدو مهزوماً إلى أن بدأ أتلتيك يلعب كأنه هو المهزوم.',
        ),
        p(
          'ولا يغيّر التعادل كثيراً في الترتيب، إذ يبقى أتلتيك ثالثاً برصيد ٢٤ نقطة من ثلاث عشرة مباراة، ويونايتد سابعاً بـ١٨ نقطة. أما ما قد يغيّر فهو ركبة القائد جوري لام الذي أُخرج محمولاً قبيل النهاية. تحدث الطبيب عن التواء، وتُجرى صورة للركبة اليوم، والأرجح أن يغيب لام عن المباراة المقبلة على أرضه بعد عشرة أيام.',
        ),
        p(
          'وعاد جمهورا الفريقين عبر الجسر نفسه، ككل مرة، كلٌّ على رصيف، وكلاهما يغنّي. وكانت شركة ترام مارافيل قد سيّرت أحد عشر قطاراً إضافياً. أما النورس فاكتفى متحدث باسم الملعب بالقول إنه معروف لديهم.',
        ),
        promo('library-night-hours'),
      ],
    },
  },
}
