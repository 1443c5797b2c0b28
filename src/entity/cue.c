/* cue.c - the tables of cues, one string of words a kind and language. */
#include <config.h>

#include <stdint.h>
#include <string.h>

#include "entity/cue.h"
#include "text/fold.h"
#include "text/lang.h"

struct cue_list {
	enum lang lang;
	unsigned cues;
	const char *words;
};

static const struct cue_list lists[] = {
	{ LANG_EN, CUE_TITLE | CUE_ROLE,
	    "mr mrs ms miss dr sir lord lady dame president premier pm chancellor "
	    "ambassador envoy secretary gen general lt lieutenant col colonel maj major "
	    "capt captain cpt sgt sergeant admiral senator sen rep congressman "
	    "congresswoman mp governor gov mayor king queen prince princess sheikh "
	    "sheik emir sultan imam ayatollah pope bishop archbishop cardinal patriarch "
	    "father rev reverend rabbi mullah mawlana judge justice professor prof "
	    "spokesman spokeswoman spokesperson chairman chairwoman chairperson "
	    "commander minister speaker leader coach commissioner lawmaker legislator "
	    "inspector superintendent brigadier marshal historian economist businessman "
	    "diplomat deputy director chief officer analyst activist journalist "
	    "reporter lawyer attorney prosecutor singer actor actress author writer "
	    "poet novelist researcher academic scientist manager ceo founder striker "
	    "midfielder defender goalkeeper representative administrator undersecretary "
	    "consul marja emperor empress comrade" },
	{ LANG_EN, CUE_ROLE,
	    "head member expert candidate resident fellow husband wife son daughter "
	    "brother sister mother cousin nephew uncle owner adviser advisor aide "
	    "editor correspondent doctor nurse teacher student farmer driver pilot "
	    "soldier victim witness survivor suspect president-elect politician "
	    "official aged minister-designate counterpart filmmaker photographer "
	    "musician painter engineer physician surgeon associate coordinator chair "
	    "co-founder named surnamed player champion boxer fighter refugee" },
	{ LANG_EN, CUE_BODY,
	    "party university group court bank council authority ministry commission "
	    "school assembly union agency committee news association department police "
	    "government nations foundation company college times league institute fund "
	    "office affairs navy corporation congress service center centre federation "
	    "organization organisation club army parliament industries church society "
	    "force forces bureau trust hospital administration network front movement "
	    "brigade brigades division guard guards militia coalition alliance bloc "
	    "senate chamber newspaper tv television radio channel syndicate airlines "
	    "airways directorate embassy consulate presidency academy observatory watch "
	    "tribunal board bar chambers corps command headquarters holding holdings "
	    "ltd inc corp plc co team fc forum initiative secretariat magazine press "
	    "post journal institution museum cabinet trusts assets laboratory studio "
	    "studios bundestag knesset" },
	{ LANG_EN, CUE_PLACE,
	    "province district river lake mount mountain mountains city street valley "
	    "island islands county governorate village desert sea bay peninsula square "
	    "road avenue bridge airport camp town port region state strait gulf ocean "
	    "canal dam plain plains hill hills forest creek neighborhood neighbourhood "
	    "park coast heights border" },
	{ LANG_EN, CUE_SAID,
	    "said says told added noted explained announced stated stressed warned "
	    "claimed tweeted wrote argued insisted urged denied confirmed replied asked "
	    "met visited" },
	{ LANG_EN, CUE_SMALL,
	    "a an the this that these those he she it we they i you his her its our "
	    "their my your who what when where why how which while if as at by for from "
	    "in into of on onto to with without and or but nor so yet after before "
	    "since until during despite although though because however meanwhile "
	    "moreover furthermore also even only just now then there here not no yes "
	    "all any both each every few many more most much other others several some "
	    "such another one two three four five six seven eight nine ten first second "
	    "third last next new old about above across against along among around "
	    "behind below beneath beside between beyond down near off out over past per "
	    "than through throughout toward towards under up upon via within is are was "
	    "were be been being have has had do does did can could may might must shall "
	    "should will would let read according earlier later today yesterday "
	    "tomorrow once still thus hence instead perhaps indeed maybe never often "
	    "sometimes always again too very him them me himself herself itself "
	    "themselves recently currently finally previously additionally like unlike "
	    "whether either neither nearly almost given regarding including speaking "
	    "speech asked whereas whose whom everyone someone nobody nothing something "
	    "everything people lets dont im god allah oh well click photo video image "
	    "file copyright" },
	{ LANG_EN, CUE_PARTICLE,
	    "bin ibn bint al el ul ud van von der den de del della dos abu" },
	{ LANG_EN, CUE_IN,
	    "in at from near to outside across throughout into around via visiting "
	    "visited between reach reached" },
	{ LANG_EN, CUE_CALENDAR,
	    "january february march april may june july august september october "
	    "november december jan feb mar apr jun jul aug sep sept oct nov dec monday "
	    "tuesday wednesday thursday friday saturday sunday ramadan newroz nowruz "
	    "eid christmas easter" },
	{ LANG_EN, CUE_PEOPLE,
	    "russian american british english french german italian spanish turkish "
	    "iranian iraqi syrian kurdish arab arabic arabian israeli palestinian "
	    "lebanese jordanian egyptian saudi qatari emirati kuwaiti omani yemeni "
	    "bahraini chinese japanese korean indian pakistani afghan persian armenian "
	    "azerbaijani azeri georgian ukrainian polish greek cypriot dutch belgian "
	    "swiss austrian hungarian czech slovak romanian bulgarian serbian croatian "
	    "bosnian albanian macedonian slovenian swedish norwegian danish finnish "
	    "estonian latvian lithuanian irish scottish welsh portuguese canadian "
	    "mexican cuban brazilian argentine argentinian chilean bolivian peruvian "
	    "colombian venezuelan ecuadorian uruguayan paraguayan australian african "
	    "asian european western eastern northern southern islamic islamist muslim "
	    "christian jewish shia shiite shi'ite sunni yazidi yezidi ezidi assyrian "
	    "chaldean turkmen turkoman soviet libyan tunisian algerian moroccan "
	    "sudanese ethiopian somali kenyan nigerian ghanaian ugandan rwandan "
	    "congolese tanzanian zambian zimbabwean namibian angolan malian senegalese "
	    "catholic orthodox protestant hindu buddhist indonesian malaysian filipino "
	    "philippine thai vietnamese cambodian burmese bangladeshi nepali nepalese "
	    "sri lankan mongolian uzbek kazakh kyrgyz tajik taliban communist "
	    "republican democrat democratic conservative liberal labour socialist "
	    "zionist latin hispanic nato-led us-led un-backed iraqis kurds arabs turks "
	    "russians syrians iranians americans israelis palestinians iranian-backed "
	    "kurdish-led turkish-backed yazidis turkmens christians muslims jews sunnis "
	    "shiites" },
	{ LANG_EN, CUE_GIVEN,
	    "abbas abdul abdulla abdullah abdel abdulkarim abdulrahman abu adil adnan "
	    "ahmad ahmed ahmet akram ala alan albert alberto alejandro alex alexander "
	    "alfredo ali alice alicia amin amir amit ammar ana anas andrea andreas "
	    "andrew andres andy angela ann anna anne anthony antonio aram araz ari "
	    "arthur arturo aryan ashley asos ashti aso aveen awat azad aziz bafel "
	    "bahman barack barham bashar bassem bassam ben benjamin beshar bilal bill "
	    "bob bobby boris brian bruce bryan carlos carol carolina caroline catherine "
	    "cemil charles charlotte chris christian christine christopher claire "
	    "claudia claudio craig cristina dana daniel danny darbaz dashti dara david "
	    "dawood deborah deniz denis derek diana diego diyar dilshad dlshad dmitri "
	    "dmitry donald douglas edward elena elizabeth emily emma emmanuel eric erik "
	    "esteban esther eva evan evo fabio fadhil fadi fahad faisal falah farhad "
	    "farid farida faris farouk faruk fatih fatima fazil federico felipe felix "
	    "fernando firas frank francis francisco fred fuad gabriel gary george "
	    "gerard giorgio goran gordon grace greg guillermo gulan gustavo hadi haider "
	    "haidar hakan hamad hamid hamza hani hana hans haitham hasan hashim hassan "
	    "hatem hawar hawre hazem hazhar hector heidi helen helmut hemin henry "
	    "hermann hisham hiwa hoshyar hossein howard hugo huseyin hussain hussein "
	    "ian ibrahim idris ihsan imad imran ines igor ilham irene isaac ismael "
	    "ismail ismet ivan ivanka jabar jabbar jack jacob jacques jafar jaime jalal "
	    "jalil jamal james jamil jan jane janet jasim jason jassim javier jawad "
	    "jean jeff jeffrey jennifer jeremy jerry jesus jim jimmy joan joao joe john "
	    "jon jonathan jorge jose josef joseph joshua juan judith julia julian julie "
	    "julio justin kamal kamala kamaran kamil karen karim karl karwan karzan "
	    "kate katherine kawa kelly kenneth kerem kevin khaled khalid khalil khidir "
	    "kim kirill kosrat laila lara larry laura lawrence layla leila leo leon "
	    "leonid leyla linda lisa liz louis luca lucas luis luke mahdi mahmoud "
	    "mahmood mahmud majid malik manuel mansour marc marcel marco marcus "
	    "margaret maria marie mario mark martha martin marwan mary masoud masrour "
	    "massoud matt matthew maurice mazloum mehmet mehmood melissa michael michel "
	    "michelle miguel mike mikhail mohamed mohammad mohammed mohsen moussa "
	    "muhammad muhsin murad murat musa mustafa muqtada nabil nadia nadir naji "
	    "najat najm namo nancy narges naser nashwan nasser nasrin nawaf nawroz "
	    "nawzad nazanin nechirvan neil nelson nicholas nicolas nikolai nina nizar "
	    "noah noor nora nouri nuri olga olivia omar omed omer oscar osman othman "
	    "otto pablo patricia patrick paul paula pavel pedro peshraw pete peter "
	    "philip pierre polad qais qasim qassem qubad rachel rafael rahman raja "
	    "rajiv ralph ramazan ramin ramiro ramon randy rania rose will rashad rashid "
	    "raul rawa raymond rebaz rebecca recep rebin rebwar rezan reza ricardo "
	    "richard rizgar robert roberto rodrigo roger rojda roland romano ron ronald "
	    "rosa rostam ruben runak russell ruth ryan saad saadi sabah sabir sabri "
	    "sadiq saeed safeen sahar said saif salah salar saleh salem salih salim "
	    "salma salman sam sami samir samira samuel sandra sanjar santiago sara "
	    "sarah sardar sarkawt sarkis sarwar scott sean sebastian selahattin selim "
	    "serdar sergei sergey serwan shahram shakhawan shalaw sharif shaswar sherko "
	    "sherwan shilan shirin shivan shwan sibel simon simone sirwan siamand soran "
	    "stephen steve steven stuart suleiman sulaiman sultan susan suzan svetlana "
	    "taha taher tahir tara tariq tarek thomas tim timothy tom tony umar umed "
	    "valentin vanessa vera veysi victor viktor vincent vladimir wael waleed "
	    "walid walter wayne william yahya yaser yasin yasir yasser younis youssef "
	    "yousif yuri yusuf zana zahra zaid zainab zaki zeki zhala zhyan ziad ziyad "
	    "zoran" },
	{ LANG_CKB, CUE_TITLE | CUE_ROLE,
	    "سەرۆک سەرۆککۆمار سەرۆکوەزیران وەزیر باڵیۆز باڵوێز نوێنەر نێردە وتەبێژ "
	    "گوتەبێژ قسەکەر سکرتێر پارێزگار مامۆستا دکتۆر پرۆفیسۆر پ د م شێخ مەلا سەید "
	    "بەڕێز خاتوو خاتون کاک جەناب ئەندامپەرلەمان پەرلەمانتار فەرماندە جەنەراڵ "
	    "ژەنەڕاڵ ژەنەراڵ فەریق لیوا عەمید عەقید موقەدەم رائید نەقیب مولازم پاشا شا "
	    "میر شازادە پاپا قەشە پاتریارک ئیمام ئایەتوڵا ئایەتوڵڵا پزیشک رۆژنامەنووس "
	    "رۆژنامەوان نووسەر شاعیر هونەرمەند گۆرانیبێژ راهێنەر دادوەر پارێزەر ئەفسەر "
	    "کاپتن شەهید سیاسەتمەدار دیپلۆمات ئەندازیار حاجی مستەر میستەر سێناتۆر "
	    "سیناتۆر شاژن لۆرد کۆچکردوو خوالێخۆشبوو قایمقام" },
	{ LANG_CKB, CUE_ROLE,
	    "جێگر یاریدەدەر راوێژکار بریکار ئەندام بەڕێوەبەر دامەزرێنەر پسپۆڕ شارەزا "
	    "توێژەر لێکۆڵەر هاوسەر رێبەر سەرکردە بەرپرس پاڵێوراو کاندید یاریزان "
	    "گۆڵپارێز هێرشبەر خاوەن کاپتن ئەکتەر دەرهێنەر وەرگێڕ چالاکوان تەمەن ناو "
	    "سەرنووسەر پەیامنێر شرۆڤەکار ئابووریناس مێژوونووس" },
	{ LANG_CKB, CUE_BODY,
	    "وەزارەت زانکۆ دادگا دادگە ئەنجوومەن ئەنجومەن کۆمپانیا رێکخراو پەیمانگا "
	    "پەیمانگە کۆمیسیۆن ئاژانس بزووتنەوە نەخۆشخانە سەنتەر بانک سەندیکا یانە "
	    "فیدراسیۆن کۆلێژ ئەکادیمیا سوپا پەرلەمان فەرمانگە تەلەفیزیۆن کەناڵ "
	    "دامەزراوە ئەنیستیتۆ ئەنستیتۆ باڵیۆزخانە کونسوڵخانە فراکسیۆن هاوپەیمانی" },
	{ LANG_CKB, CUE_PLACE,
	    "شار شارۆچکە شارەدێ گوند ناحیە قەزا گەڕەک پارێزگا ویلایەت کەمپ" },
	{ LANG_CKB, CUE_SAID,
	    "وتی گوتی دەڵێت دەڵێ رایگەیاند راگەیاند دەنووسێت نووسیویەتی نووسی وتیشی "
	    "گوتیشی ئاماژەی دەشڵێت وتوویەتی گوتوویەتی" },
	{ LANG_CKB, CUE_SMALL,
	    "لە بە بۆ و کە ئەو ئەم یان نا وەک وەکو هەر هەموو هیچ چەند زۆر کەم دوای پێش "
	    "پاش لەگەڵ لەلایەن نێوان لەنێوان سەر ژێر ناو نێو دەرەوە بەڵام چونکە ئەگەر "
	    "هەروەها تەنیا تا تاکو تاوەکو هەتا بەپێی دژی لەبارەی دەربارەی سەبارەت بەرەو "
	    "لەسەر لەناو یەک دوو سێ چوار پێنج شەش حەوت هەشت نۆ دە سەد هەزار ملیۆن ملیار "
	    "هەردوو یەکەم دووەم سێیەم ئەوە ئەمە ئەوان ئەوانە ئێمە ئێوە من تۆ خۆی خۆیان "
	    "کرد دەکات کردووە بوو بووە دەبێت هەیە نییە کردن بوون دان دا هات چوو گەیشت "
	    "ئەمڕۆ دوێنێ سبەی ئێستا کاتێک لێ پێ تێ" },
	{ LANG_CKB, CUE_PARTICLE,
	    "ئەل بن ئیبن ڤان ڤۆن دی دە ئەبو عەبدول" },
	{ LANG_CKB, CUE_IN,
	    "لە بەرەو" },
	{ LANG_CKB, CUE_CALENDAR,
	    "ئەمڕۆ ئەمشەو دوێنێ پێرێ سبەی سبەینێ ئەمساڵ پار پێرار ئێستا شەممە یەکشەممە "
	    "دووشەممە سێشەممە چوارشەممە پێنجشەممە هەینی" },
	{ LANG_CKB, CUE_GIVEN,
	    "محەممەد محەمەد موحەممەد حەمە حەمەد حوسێن حسێن ئیسماعیل عەلی فوئاد ئەحمەد "
	    "مستەفا مەجید حەسەن عەبدوڵڵا عەبدوڵا عەبدوڵلا نێچیرڤان مەحموود مەحمود ناسر "
	    "مەسعود مەسعوود مەسرور ئیبراهیم عەبدولڕەحمان عوسمان قادر رەسووڵ رەسوڵ یوسف "
	    "یووسف ئەنوەر دڵشاد رێبەر عەزیز دیار ئارام تەها جۆن فارووق فاروق ئەمین "
	    "عومەر عەبدولستار ساڵح ساڵەح حەمید رەحمان لەتیف رەشید خدر کەریم نەبی هەژار "
	    "ئەکرەم جاسم فەرهاد بەکر کامەران تۆفیق فەیسەڵ سەباح داود داوود هیوا "
	    "نەجمەدین سالار حیکمەت بەهزاد عەباس مەروان هێمن سەعید رەمەزان تاڵیب سلێمان "
	    "سوله‌یمان ئازاد ئاراس ئاسۆ ئاشتی ئاکۆ ئاکام ئامانج ئاوات ئەژی ئەردەڵان "
	    "ئەرسەلان ئیدریس ئیلیاس ئومێد بافڵ بەختیار بەرهەم بەهرۆز بێستوون بڵند "
	    "پێشڕەو پشتیوان پۆڵا تارا تاریق تاهیر جەبار جەعفەر جەلال جەلیل جەمال جەمیل "
	    "جەوهەر چیمەن حاجی حەبیب حەکیم حەیدەر خالید خەلیل خەسرەو خوسرەو دارا دانا "
	    "دەرون دەرباز دیلان دلێر رابەر راپەڕ رزگار رێباز رێبوار رێبین رێژین رێوار "
	    "رەفیق رەنج رەواز رەوا رەئووف رەئوف رۆژ رۆژان رۆژدا زانا زانیار زاهیر زەکی "
	    "زەینەب زیاد زیرەک ژیار ژینا سابیر سادق سازان سامان سامی سەدام سەدیق سەردار "
	    "سەرکەوت سەروەر سەفین سەلام سەلیم سەنگەر سەیوان سۆران سیامەند سیروان سیوان "
	    "شاخەوان شاسوار شاهۆ شکۆ شوان شۆخان شۆڕش شەماڵ شەریف شەهلا شێرزاد شێرکۆ "
	    "شیرین شیلان عادل عارف عەبدولخالق عەبدولقادر عەبدولکەریم عەبدولسەلام "
	    "عەبدولعەزیز عەتا عەدنان عەلا عیرفان عیسا غازی غەفوور غەفور فاتیمە فاتمە "
	    "فازڵ فاضل فایەق فەتاح فەخری فەرەیدون فەرید فەریدوون فەلاح قاسم قوباد "
	    "کارزان کاروان کازم کاظم کاوان کاوە کەمال کوردۆ کۆسرەت گۆران لەیلا لوقمان "
	    "مادح مارف مارگرێت مامەند ماریا مایکڵ مایک مالک میران مەریوان مەنسوور مەهدی "
	    "موسا موسەننا موقتەدا موحسین مەلا مۆفەق نادر نازم نازەنین ناسح نالی نامۆ "
	    "نەجات نەجم نەجیب نەسرین نەوزاد نەوشیروان نیاز نووری نوری نیگار هادی هاشم "
	    "هەردی هەڵۆ هۆشیار هۆشەنگ وریا ولید وەلید وەفا یاسر یاسین یەحیا یونس دۆناڵد "
	    "جۆ جۆرج جەیمس دەیڤد دێڤید ڤلادیمێر ڤلادیمیر میخائیل سێرگی ئانتۆنی ئەنتۆنی "
	    "رۆبێرت رۆبەرت ریچارد ویلیام ستیڤن پۆڵ پیتەر مایکل مارک مارتن کارلۆس خوان "
	    "ئەنجێلا ئیمانوێل ئەلێکساندەر ئەندرۆ ئاندرێ ئیڤان ئێلۆن ئیلۆن کامالا "
	    "کریستیان توماس تۆم تۆنی جۆزێف جاک ژان فرانسوا نیکۆلاس رەجەب تەییب "
	    "سەلاحەدین بەشار سەددام موحەمەد ئەسعەد ئوسامە حوسام" },
};

static void
add_cue(struct map *m, const struct buf *key, unsigned cues)
{
	uintptr_t old = (uintptr_t)map_get(m, buf_str(key), key->len);

	map_set(m, buf_str(key), key->len, (void *)(old | cues));
}

static void
add_list(struct map *m, const struct cue_list *list)
{
	struct buf key = { 0 };

	for (const char *s = list->words; *s;) {
		size_t len = (size_t)(strchrnul(s, ' ') - s);

		buf_clear(&key);
		fold_key(s, len, &key);
		add_cue(m, &key, list->cues);
		s += len;
		s += *s == ' ';
	}
	buf_release(&key);
}

void
cues_init(struct cues *c)
{
	*c = (struct cues){ 0 };
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
		add_list(lists[i].lang == LANG_EN ? &c->en : &c->ckb, &lists[i]);
}

void
cues_release(struct cues *c)
{
	map_release(&c->en);
	map_release(&c->ckb);
}

unsigned
cues_exact(const struct cues *c, const struct words *w, size_t i)
{
	const struct word *x;

	if (i >= w->word.len)
		return 0;
	x = &w->word.at[i];
	return (unsigned)(uintptr_t)map_get(x->arabic ? &c->ckb : &c->en, words_key(w, i),
	    x->key_len);
}

unsigned
cues_of(const struct cues *c, const struct words *w, size_t i)
{
	size_t stem[TOKEN_STEMS], n;
	unsigned cues = cues_exact(c, w, i);

	if (cues || i >= w->word.len || !w->word.at[i].arabic)
		return cues;
	n = words_stems(w, i, stem);
	for (size_t k = 1; k < n && !cues; k++)
		cues = (unsigned)(uintptr_t)map_get(&c->ckb, words_key(w, i), stem[k]);
	return cues & ~(unsigned)(CUE_SMALL | CUE_SAID);
}

unsigned
cues_tied(const struct cues *c, const struct words *w, size_t i)
{
	static const char ye[] = "ی";
	const size_t n = sizeof ye - 1;
	unsigned cues = cues_exact(c, w, i);
	const char *key;
	size_t len;

	if (cues || i >= w->word.len || !w->word.at[i].arabic)
		return cues;
	key = words_key(w, i);
	len = w->word.at[i].key_len;
	while (!cues && len > n && !memcmp(key + len - n, ye, n)) {
		len -= n;
		cues = (unsigned)(uintptr_t)map_get(&c->ckb, key, len);
	}
	return cues;
}
