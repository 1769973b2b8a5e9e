// Set 08: the last week of the salt harvest in six pictures.
import { type DemoStory, gallery, p, promo } from '../demo-story.ts'

export const story: DemoStory = {
  number: '08',
  key: 'salt-harvest-pictures',
  kind: 'gallery',
  section: 'culture',
  region: 'harbour',
  topics: ['saltworks'],
  bylines: [{ author: 'pau-ribelle', role: 'photographer' }],
  lead: { picture: 'salt-mirror' },
  life: { state: 'published', hoursAgo: 46 },
  original: 'en',
  texts: {
    en: {
      headline: 'The last week of salt',
      standfirst:
        'Before the autumn rain the pans of the Saltworks are raked for the last time. Six pictures, from first light to last.',
      slugline: 'SALT-GALLERY',
      kicker: 'In pictures',
      body: [
        p(
          'Nineteen pans are still worked on the southern shore, by seven families. This year’s harvest came to 410 tonnes, a little under the average; the wind was kind, the nights were damp.',
        ),
        gallery(
          [
            'salt-mirror',
            'Six in the morning. The water in the pans is three fingers deep, and so still that the hills hang upside down in it.',
          ],
          [
            'salt-rake',
            'Oskar Pirelo draws the crust together with a wooden rake nearly four metres long. Iron would rust within a season.',
          ],
          [
            'salt-heaps',
            'Each heap drains for two days before it is carried. What runs off goes back into the first pan.',
          ],
          [
            'salt-birds',
            'Avocets and stilts have the inlet to themselves while the workers eat. They were counted last week: 212.',
          ],
          [
            'salt-mill',
            'The pump mill lifts sea water into the upper pan. Its sails were sewn in Old Quay and last six years.',
          ],
          ['salt-dusk', 'The last barrow. When the rain has filled the pans they lie quiet until spring.'],
        ),
        p(
          'The coarse salt is sold from the stores along the dyke. The fine one, skimmed by hand, is gone before it is dry.',
        ),
        promo('harbour-mud'),
      ],
    },
    ar: {
      headline: 'أسبوع الملح الأخير',
      standfirst: 'قبل مطر الخريف تُجرَف أحواض الملّاحات للمرة الأخيرة: ست صور من أول الضوء إلى آخره.',
      slugline: 'ملح-صور',
      kicker: 'بالصور',
      later: 3,
      body: [
        p(
          'ما زال تسعة عشر حوضاً يعمل على الشاطئ الجنوبي، بأيدي سبع عائلات. وبلغ محصول هذا العام ٤١٠ أطنان، أي دون المعدل بقليل: كانت الريح رحيمة والليالي رطبة.',
        ),
        gallery(
          [
            'salt-mirror',
            'السادسة صباحاً. عمق الماء في الأحواض ثلاث أصابع، وهو من السكون بحيث تتدلى التلال فيه مقلوبة.',
          ],
          [
            'salt-rake',
            'أوسكار بيريلو يجمع القشرة بمجرفة خشبية يبلغ طولها نحو أربعة أمتار. الحديد هنا يصدأ في موسم واحد.',
          ],
          ['salt-heaps', 'تُترك كل كومة يومين ليرشح ماؤها قبل أن تُنقل. وما يرشح منها يعود إلى الحوض الأول.'],
          [
            'salt-birds',
            'للطيور الخوّاضة القناة كلها حين يتناول العمال طعامهم. أُحصيت في الأسبوع الماضي فكانت ٢١٢ طائراً.',
          ],
          [
            'salt-mill',
            'طاحونة الضخ ترفع ماء البحر إلى الحوض الأعلى. خِيطت أشرعتها في الرصيف القديم، وتعيش ست سنوات.',
          ],
          ['salt-dusk', 'العربة الأخيرة. حين يملأ المطر الأحواض تهدأ حتى الربيع.'],
        ),
        p('يُباع الملح الخشن في المخازن على طول السدّ. أما الناعم، الذي يُقشط باليد، فينفد قبل أن يجف.'),
        promo('harbour-mud'),
      ],
    },
    es: {
      headline: 'La última semana de la sal',
      standfirst:
        'Antes de las lluvias de otoño, las balsas de las Salinas se rastrillan por última vez. Seis imágenes, de la primera luz a la última.',
      slugline: 'SAL-GALERIA',
      kicker: 'En imágenes',
      later: 3.5,
      body: [
        p(
          'En la orilla sur se trabajan todavía diecinueve balsas, de siete familias. La cosecha de este año ha sido de 410 toneladas, algo menos de lo habitual: el viento fue amable y las noches, húmedas.',
        ),
        gallery(
          [
            'salt-mirror',
            'Seis de la mañana. En las balsas hay tres dedos de agua, tan quieta que los cerros cuelgan boca abajo.',
          ],
          [
            'salt-rake',
            'Oskar Pirelo junta la costra con un rastrillo de madera de casi cuatro metros. El hierro se oxidaría en una temporada.',
          ],
          [
            'salt-heaps',
            'Cada montón escurre dos días antes de que se lo lleven. Lo que gotea vuelve a la primera balsa.',
          ],
          [
            'salt-birds',
            'Avocetas y cigüeñuelas tienen el caño para ellas mientras la gente come. Se contaron la semana pasada: 212.',
          ],
          [
            'salt-mill',
            'El molino de bombeo sube el agua del mar a la balsa alta. Las velas se cosieron en el Muelle Viejo y duran seis años.',
          ],
          [
            'salt-dusk',
            'La última carretilla. Cuando la lluvia llene las balsas quedarán en calma hasta la primavera.',
          ],
        ),
        p(
          'La sal gruesa se vende en los almacenes del dique. La fina, que se retira a mano, se acaba antes de secarse.',
        ),
        promo('harbour-mud'),
      ],
    },
  },
}
