// Set 24: scheduled for tomorrow: the first trenches of Line 4 on Northbank.
import { type DemoStory, h2, infobox, ol, p, promo, quote, related } from '../demo-story.ts'

export const story: DemoStory = {
  number: '24',
  key: 'tram-works-begin',
  kind: 'article',
  section: 'politics',
  region: 'northbank',
  topics: ['public-transport', 'tram-company', 'tomas-berrel'],
  dossiers: ['tram-line-4'],
  bylines: [{ author: 'lena-marsh', role: 'writer' }],
  lead: { picture: 'ondra-bridge' },
  family: 'tram',
  life: { state: 'scheduled', inHours: 14 },
  original: 'en',
  texts: {
    en: {
      headline: 'Line 4 begins with nine holes and a list of forgotten pipes',
      standfirst:
        'Before any track is laid, Northbank is opened up to see what lies beneath it. The first trench was dug this morning. It held two surprises.',
      slugline: 'TRAM-LINE4-TRENCHES',
      dateline: 'Northbank',
      body: [
        p(
          'The building of tram Line 4 began on Northbank this morning, with an excavator, a trench of six metres by two, and fourteen people looking into it. It is the first of nine trial trenches along the stage from Northbank to the Saltworks. They are to show in the coming three weeks whether what lies under the streets is also what the maps say.',
        ),
        p(
          'It is not. At a depth of 1.2 metres the crew came on a water pipe that is in no register, and forty centimetres below it on a row of oak sleepers. “A siding of the old timber yard,” said Wanda Elsing, who leads the works for Maravel Tramways. “So there has been a railway here before. It was only that nobody had told us.”',
        ),
        h2('Why so soon'),
        p(
          'The Council [[tram-line-4-vote|approved the line]] only the night before last, by 27 votes to 14. That work could start so quickly is due to a clause of last spring: the trial trenches were put out to tender in advance, for 640,000 doros, on condition that the contract would lapse if the vote failed. It was a risk of eleven thousand doros, the price of the drawings.',
        ),
        quote(
          'I would rather find a pipe with nine small holes now than with five kilometres of a large one later.',
          'Tomas Berrel, councillor for transport',
        ),
        p(
          'The stage from Northbank to the Saltworks is the first of three. It has 5.3 kilometres and eight stops and is to cost 138 million of the 412 million doros. The streets there are wide, and most of what lies under them was put in within the last fifty years. Trouble is expected at two places only: at the market, where three main sewers meet, and at the end of Ferry Lane, where a school stands eleven metres from the future track.',
        ),
        h2('What changes for the street'),
        p(
          'For each trench one lane is closed for two days. Pavements remain open, and shop doors too; over the trenches go steel plates on which a pram can be pushed, as Elsing showed with one that she had borrowed. Buses 11 and 14 go by way of Bridge Street until the end of the third week. Large works, with tracks and wires, do not begin before next spring.',
        ),
        infobox(
          'The next steps',
          ol(
            '**Three weeks:** nine trial trenches, from the north end of the bridge to the Saltworks',
            '**Two months:** a corrected map of pipes and cables, to be open to anyone',
            '**In winter:** tender for the first stage; rules for the four million doros to help shops',
            '**Next spring:** the first rails',
          ),
        ),
        p(
          'Not everyone was pleased to be asked. Sten Morava, who has a hardware shop opposite the first trench, learned of it from a note on his door the evening before. “I am for the tram. I have been for it for nine years,” he said. “So they might have rung the bell.” Berrel, who had come on foot, apologised to him and bought a padlock.',
        ),
        p(
          'By noon the pipe had been identified. It is 71 years old, made of cast iron, and feeds a drinking fountain by the ferry steps which the Water Board had believed to be supplied from elsewhere. It leaks, though only slightly. It will be put on the map and mended. The sleepers go to the city’s museum, which has asked for two of them; there are eighteen.',
        ),
        promo('tram-line-4-in-figures'),
        related(['tram-line-4-vote', 'plumb-line-street-water']),
      ],
    },
    ar: {
      headline: 'تسع حفر في الضفة الشمالية تفتتح أشغال الخط الرابع للترام',
      standfirst: 'قبل أن تُمدّ السكة تُفتح الأرض لمعرفة ما تحتها. حُفر أول خندق صباح اليوم، وفيه مفاجأتان.',
      slugline: 'ترام-الخط٤-حفريات',
      dateline: 'الضفة الشمالية',
      later: 1,
      body: [
        p(
          'بدأت صباح اليوم في الضفة الشمالية أشغال الخط الرابع للترام: حفّارة واحدة، وخندق طوله ستة أمتار وعرضه متران، وأربعة عشر شخصاً ينظرون فيه. وهو أول تسعة خنادق اختبارية على امتداد المرحلة الواصلة بين الضفة الشمالية والملّاحات، يُنتظر منها أن تبيّن في الأسابيع الثلاثة المقبلة هل ما تحت الشوارع هو ما تقوله الخرائط.',
        ),
        p(
          'والجواب الأول: لا. فعلى عمق ١٫٢ متر عثر العمال على أنبوب ماء لا ذكر له في أي سجل، وتحته بأربعين سنتيمتراً على صف من عوارض البلوط. وقالت واندا إلسنغ، مديرة الأشغال في شركة ترام مارافيل: «هذه سكة جانبية لساحة الأخشاب القديمة. كان هنا قطار إذن، غير أن أحداً لم يخبرنا».',
        ),
        h2('لماذا بهذه السرعة؟'),
        p(
          'لم يمضِ على [[tram-line-4-vote|إقرار المجلس البلدي للخط]] بأغلبية ٢٧ صوتاً مقابل ١٤ سوى ليلتين. وسرّ السرعة بند وُضع في الربيع الماضي، إذ طُرحت الخنادق الاختبارية مسبقاً في مناقصة بقيمة ٦٤٠ ألف دورو، على أن يسقط العقد إن سقط المشروع. ولم تتجاوز المجازفة أحد عشر ألف دورو، وهي ثمن الرسوم.',
        ),
        quote(
          'أفضّل أن أعثر على أنبوب بتسع حفر صغيرة اليوم على أن أعثر عليه غداً بحفرة طولها خمسة كيلومترات.',
          'توماس بيريل، عضو المجلس المكلّف بالنقل',
        ),
        p(
          'والمرحلة الممتدة من الضفة الشمالية إلى الملّاحات أولى المراحل الثلاث، وطولها ٥٫٣ كيلومتر وفيها ثماني محطات، وكلفتها ١٣٨ مليون دورو من أصل ٤١٢ مليوناً. الشوارع هناك عريضة، ومعظم ما تحتها لا يتجاوز عمره خمسين عاماً. ولا تُتوقّع الصعوبة إلا في موضعين: عند السوق حيث تلتقي ثلاثة مجارٍ رئيسية، وفي آخر زقاق العبّارة حيث تقوم مدرسة على بعد أحد عشر متراً من السكة المقبلة.',
        ),
        h2('ما الذي يتغيّر في الشارع؟'),
        p(
          'يُغلق لكل خندق مسار واحد مدة يومين، وتبقى الأرصفة وأبواب المتاجر مفتوحة، وتوضع فوق الخنادق صفائح من الفولاذ تمرّ عليها عربات الأطفال، كما أثبتت إلسنغ بعربة استعارتها. وتسلك الحافلتان ١١ و١٤ شارع الجسر حتى نهاية الأسبوع الثالث. أما الأشغال الكبيرة، من سكك وأسلاك، فلا تبدأ قبل الربيع المقبل.',
        ),
        infobox(
          'الخطوات المقبلة',
          ol(
            '**في ثلاثة أسابيع:** تسعة خنادق من طرف الجسر الشمالي إلى الملّاحات',
            '**في شهرين:** خريطة مصحّحة للأنابيب والكابلات يطّلع عليها من شاء',
            '**في الشتاء:** مناقصة المرحلة الأولى، وقواعد توزيع الملايين الأربعة المخصصة لمساعدة المتاجر',
            '**في الربيع المقبل:** أولى القضبان',
          ),
        ),
        p(
          'ولم يُسرّ الجميع بالطريقة. فقد علم ستين مورافا، صاحب متجر العُدد المقابل للخندق الأول، بالأمر من ورقة على بابه مساء أمس، وقال: «أنا مع الترام منذ تسع سنوات، وكان بوسعهم أن يقرعوا الجرس». واعتذر إليه بيريل، الذي جاء سيراً، واشترى منه قفلاً.',
        ),
        p(
          'وعند الظهر عُرف الأنبوب: من حديد الصبّ، عمره ٧١ عاماً، ويغذّي سبيل ماء عند درج العبّارة كانت هيئة المياه تظن أنه يُسقى من موضع آخر. وهو يسرّب، ولكن قليلاً، وسيُضاف إلى الخريطة ويُصلَح. أما العوارض فستذهب إلى متحف المدينة الذي طلب اثنتين منها، وعددها ثماني عشرة.',
        ),
        promo('tram-line-4-in-figures'),
        related(['tram-line-4-vote', 'plumb-line-street-water']),
      ],
    },
  },
}
