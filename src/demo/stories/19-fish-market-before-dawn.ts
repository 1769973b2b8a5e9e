// Set 19: the demo's film: a boat comes in; the text tells what the film, drawn and silent, cannot let one hear.
import { type DemoStory, h2, img, infobox, p, promo, quote, ul, video } from '../demo-story.ts'

export const story: DemoStory = {
  number: '19',
  key: 'fish-market-before-dawn',
  kind: 'video',
  section: 'economy',
  region: 'harbour',
  topics: ['fishing', 'old-quay'],
  bylines: [
    { author: 'karim-ostavi', role: 'writer' },
    { author: 'pau-ribelle', role: 'photographer' },
  ],
  lead: { video: 'fish-market' },
  life: { state: 'published', hoursAgo: 28 },
  original: 'en',
  texts: {
    en: {
      headline: 'Nine tonnes before breakfast: a boat comes in at Old Quay',
      standfirst:
        'Twelve seconds, drawn and without a sound: the last minutes of the night on the quay. Read here what you would hear behind the door.',
      slugline: 'VIDEO-FISHMARKET',
      body: [
        p(
          'The film shows a quarter of an hour in twelve seconds. It is drawn, not shot, and it is silent; so here is what the two people under the lamp are waiting for, and what you would hear if you went in after them.',
        ),
        p(
          'First the engine, long before the light. Every boat has its own, and Halima Ferne, who has sold their catch for twenty-six years, knows all 46 by ear. “That one needs a new bearing,” she says of the boat in the film. Then the fenders sigh, a rope slaps on stone, and the crates come up: a scrape, a thud, a number called.',
        ),
        h2('Down, not up'),
        p(
          'Indoors, at half past four, it is the other way about: first a bell, then almost nothing. At Old Quay one does not bid. Ferne names a price that nobody would pay and counts downwards, in steps of ten hundredths of a doro, in an even voice, until somebody lifts a hand. Whoever lifts it first has bought. Lift it late, and the fish is gone; early, and you have paid for your nerves.',
        ),
        quote(
          'Upwards, people shout. Downwards they hold their breath. I like to hear them breathe.',
          'Halima Ferne, auctioneer',
        ),
        img('fish-market'),
        p(
          'A lot takes eleven seconds, hardly less than the film. In an hour and a half some three hundred of them go by, about nine tonnes: sardines and hake for the most part, mullet, squid, and now and then a turbot, at which even the porters look up. By six the floor is being hosed. By seven the first of it is frying on Lantern Hill.',
        ),
        infobox(
          'The market in one night',
          ul(
            '**46** boats are registered; about 30 come in on a usual night',
            '**9** tonnes, sold in some 300 lots',
            '**64** buyers, of whom nine cook for schools',
            '**4.30** is the time of the bell, winter and summer',
          ),
        ),
        p(
          'What the film ends with, the morning, is for those at the market the evening. Ferne takes off her gloves, drinks a coffee standing, and rides home on the first tram with her eyes closed.',
        ),
        video('fish-market', 'Once more from the start: watch the lamp, which fades as the day comes up.'),
        promo('harbour-mud'),
      ],
    },
    ar: {
      headline: 'تسعة أطنان قبل الفطور: قارب يعود إلى الرصيف القديم',
      standfirst:
        'اثنتا عشرة ثانية مرسومة بلا صوت: آخر دقائق الليل على الرصيف. واقرأ هنا ما كنت ستسمعه خلف الباب.',
      slugline: 'فيديو-سوق-السمك',
      later: 1,
      body: [
        p(
          'يختصر الفيلم ربع ساعة في اثنتي عشرة ثانية. إنه مرسوم لا مصوَّر، ولا صوت فيه؛ فإليك ما ينتظره الشخصان الواقفان تحت المصباح، وما كنت ستسمعه لو دخلت وراءهما.',
        ),
        p(
          'يُسمع المحرك أولاً، قبل الضوء بوقت طويل. لكل قارب صوته، وحليمة فيرن التي تبيع صيدها منذ ستة وعشرين عاماً تميّز القوارب الستة والأربعين كلها بأذنها. «هذا يحتاج إلى محمل جديد»، تقول عن قارب الفيلم. ثم تئنّ المصدّات، ويصفع حبل حجر الرصيف، وتصعد الصناديق: احتكاك، فارتطام، فرقم يُنادى به.',
        ),
        h2('نزولاً لا صعوداً'),
        p(
          'وفي الداخل، عند الرابعة والنصف، ينعكس الأمر: جرس، ثم ما يشبه الصمت. ففي الرصيف القديم لا يتزايد الناس. تنطق فيرن بسعر لا يدفعه أحد، ثم تنزل به عشرة أجزاء من مئة من الدورو في كل مرة، بصوت لا يعلو ولا يهبط، إلى أن يرفع أحدهم يده، فمن رفعها أولاً فقد اشترى. إن تأخرتَ ذهب السمك، وإن عجّلتَ دفعتَ ثمن أعصابك.',
        ),
        quote(
          'في المزايدة يصيح الناس، وفي النزول يحبسون أنفاسهم. وأنا أحب أن أسمعهم يتنفسون.',
          'حليمة فيرن، دلّالة السوق',
        ),
        img('fish-market'),
        p(
          'لا تستغرق الصفقة أكثر من إحدى عشرة ثانية، أي ما يقلّ قليلاً عن زمن الفيلم. وفي ساعة ونصف الساعة تمرّ نحو ثلاثمئة صفقة، أي قرابة تسعة أطنان: أكثرها سردين ونازلي، ثم بوري وحبّار، وبين حين وآخر سمكة ترس يرفع لها الحمّالون أنفسهم رؤوسهم. عند السادسة تُغسل الأرض، وعند السابعة يكون أول الصيد في المقالي على تل الفانوس.',
        ),
        infobox(
          'السوق في ليلة',
          ul(
            '**٤٦** قارباً مسجلاً، يعود منها نحو ٣٠ في الليلة المعتادة',
            '**٩** أطنان تُباع في نحو ٣٠٠ صفقة',
            '**٦٤** مشترياً، تسعة منهم يطبخون للمدارس',
            '**٤:٣٠** موعد الجرس صيفاً وشتاءً',
          ),
        ),
        p(
          'وما ينتهي به الفيلم، أي الصباح، هو لأهل السوق مساؤهم. تنزع فيرن قفازيها، وتشرب قهوتها واقفة، وتعود إلى بيتها في أول ترام مغمضة العينين.',
        ),
        video('fish-market', 'مرة أخرى من البداية: راقب المصباح وهو يخبو كلما طلع النهار.'),
        promo('harbour-mud'),
      ],
    },
    es: {
      headline: 'Nueve toneladas antes del desayuno: llega un barco al Muelle Viejo',
      standfirst:
        'Doce segundos dibujados y sin sonido: los últimos minutos de la noche en el muelle. Lea aquí lo que se oiría detrás de la puerta.',
      slugline: 'VIDEO-LONJA',
      later: 1,
      body: [
        p(
          'La película cuenta un cuarto de hora en doce segundos. Está dibujada, no filmada, y es muda; de modo que aquí va lo que esperan las dos personas del farol, y lo que oiría usted si entrara detrás de ellas.',
        ),
        p(
          'Primero el motor, mucho antes que la luz. Cada barco tiene el suyo, y Halima Ferne, que lleva veintiséis años vendiendo lo que traen, distingue los 46 de oído. «A ese le hace falta un cojinete», dice del de la película. Después suspiran las defensas, una estacha golpea la piedra y suben las cajas: un roce, un golpe, un número en voz alta.',
        ),
        h2('Hacia abajo'),
        p(
          'Dentro, a las cuatro y media, es al revés: una campana y luego casi nada. En el Muelle Viejo no se puja. Ferne dice un precio que nadie pagaría y va bajando, de diez en diez céntimos de doro, con la voz igual, hasta que alguien levanta la mano. Quien la levanta primero ha comprado. Si se tarda, el pescado vuela; si se adelanta, se pagan los nervios.',
        ),
        quote(
          'Subiendo, la gente grita. Bajando, aguanta la respiración. A mí me gusta oírlos respirar.',
          'Halima Ferne, subastadora',
        ),
        img('fish-market'),
        p(
          'Cada lote dura once segundos, apenas menos que la película. En hora y media pasan unos trescientos, cerca de nueve toneladas: sardina y merluza sobre todo, salmonete, calamar y, de tarde en tarde, un rodaballo por el que levantan la vista hasta los mozos. A las seis se está baldeando el suelo. A las siete, lo primero se fríe ya en la Colina del Farol.',
        ),
        infobox(
          'La lonja en una noche',
          ul(
            '**46** barcos inscritos; una noche normal entran unos 30',
            '**9** toneladas, en unos 300 lotes',
            '**64** compradores, nueve de ellos para cocinas escolares',
            '**4.30**, la hora de la campana, en invierno y en verano',
          ),
        ),
        p(
          'Lo que en la película es el final, la mañana, para los de la lonja es la noche. Ferne se quita los guantes, toma un café de pie y vuelve a casa en el primer tranvía con los ojos cerrados.',
        ),
        video(
          'fish-market',
          'Otra vez desde el principio: fíjese en el farol, que se va apagando según amanece.',
        ),
        promo('harbour-mud'),
      ],
    },
  },
}
