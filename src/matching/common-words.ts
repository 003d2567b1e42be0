/**
 * Everyday words of five letters and more that the knowledge does not use. They are no typos of those that it does: "lunch" is not
 * "launch", "boxes" are not "boxer".
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `abroad absence absolute accept accident across acting actor added adding address adult advance advice afraid afternoon against agenda agree
  ahead airport album alive allow almost alone along aloud alter amazing amount ancient angel anger angle angry animal annoy annual answer
  apart apple april argue armed arrange arrive article aside asleep aspect assume attack attend august author autumn average avoid awake award
  aware awful badly baker balance bands banana banks barely based basket battle beach beans bears beard beating beauty became become bedroom begin
  began behave behind being belief believe bells below bench bended beside better beyond bible billion birds birth bitten bitter black blade blame
  blank blast bless blind block blonde blood bloom board boats bodies boiled bones bonus books boost booth border bored boring borrow bosses
  bother bottle bottom bought bounce bowls brain branch brand brave bread break breakfast breath brick bride bridge brief bright bring broad
  broke broken brother brown brush budget build builds built bunch burned burst buses busy butter button buyer cabin cable cakes called calls
  calm camera camps candle candy capital captain cards cared career careful cargo carpet carry carrot cases catch cattle caught cause causing
  ceiling center cents chain chair chairs chalk chance change channel chapel charge charm chart chase cheap cheat cheer cheese cherry chess chest
  chicken chief child children chips choice choose chosen church circle cities civil claim clash class clean clear clerk clever click cliff climb
  clock close closed cloth clouds coach coast coats coffee coins colder collar collect college color colour column combine comedy comes coming
  commit common compare complain complete concert confirm connect consider contact contain content contest continue control convince cooked cookie
  cooking copper corner corners correct costs cotton couch cough count country couple course court cousin cover covers crash crazy cream create
  credit crime cross crowd crown cruel crying culture cupboard curious current curtain curve custom cycle daily dance danger daughter deals
  death debate debts decade decent decide decision deeper defend degree delay deliver demand dense depth describe desert design desire desk detail
  devil diamond diary dinner direct dirty discuss disease dishes distance divide doctor dollar dollars doors double doubt dozen draft drama drawn
  dream dress dried drink drinks drive driver driving drops drove dryer dusty duties dying eager earlier early earned earth easier easily eaten
  economy edges editor effect effort eight either elbow elder elect eleven empty enemy energy engine enjoy enough ensure enter entire equal escape
  essay estate ethics evening event events evidence exact exam examine example excited excuse exercise exist expect expense expert explore extra
  fabric facing facts faith false family famous farmer farms faster father fault favor favour feared feast feeling fellow fence festival fever
  fewer field fields fifth fifty fight figure filled film final finger finish fired firing first fishes fitted flame flash flat fleet flesh
  flight float flood floor flour flower flying focus foggy folder follow foods football force forest forever forget forks formal forth fortune
  forty forward found fourth frame freedom fresh friday friend front frozen fruit fully funds funny future gained gallery games garage garden gather
  gender general gentle ghost giant gifts girls given glass global glory gloves going golden goods grade grain grand grant grass grave great
  green greet grew grill gross ground group grow growth guard guess guest guide guilty guitar habit hairs halfway hallway hands handle happen happy
  harbor harder hardly hated having hears heart heavy height hidden hiding higher highly hills hired history hobby holds holiday honest honey
  honor hopes horse hospital hosted hotel hours house human humor hundred hungry hunt hurry husband image impact income indeed index indoor inner
  inside insist insult invite island issue items itself jacket january jeans joined joint joking journey judge juice jumped july junior
  keeping kicked killed kinds kings kitchen knees knife knock knows labor ladder ladies lakes lamps landed lands large larger laser lastly later
  latest laugh launch laundry lawyer layer leader leads league learn least leather leave leaves leaving legal lemon length lesson letter
  level liked likely limit limits linen lines listen litter lives living local locals lonely lorry losses loudly loved lovely lover lower loyal
  lucky lunch lunches magic major maker malls manage manner march market marry master match matched matches mayor meals meant meat medal media
  medical meet meeting melt member memory mental menu mercy merely merit metal method middle midnight might miles million minds minor minute mirror
  misses mobile model modern moment monday money month monthly moral morning mostly mother motion motor mount mouse mouth moved movie moving
  muscle museum music naked named narrow nation native nature nearby nearly neatly necks needle nephew nerve nights ninth noble nobody noise noisy
  normal north nose noted notice novel novels number nurse ocean october offer office often older olive onion opened opens opera orange
  orders organ origin other ought outer outfit outside ovens owned owner paint painted painting pairs palace pants papers parade parent
  parents parks party passed passes pasta patch paths patient pause paying peace peach pencil people pepper period person phone phones photo
  phrase piano picked picture pieces pilot pizza place places plain plane planes plans plant plants plate plates played player playing plenty pocket
  poems point poison police policy polite pools poorly popular posts potato pounds power praise prayer prefer present press pretty price prices
  pride prince print prize problem profit promise proof proper proud proved pulled pupil purple purse puzzle queen quick quiet quite radio rainy
  raise raised range rapid rarely rates rather reach react reader ready really reason recent recipe record reduce refer regret relax relief remain
  remind rented repair repeat reply rescue rested result return reward rhyme rides rights rings river roads roast robot rocks rolled roman
  roofs rooms roses rough round route royal rubber rugby ruler rules rumor running rural safer sailed salad salary sales salon sandy sauce
  saved scale scared scene school science score scores scream screen seats second secure seeds seeing select selling senior sense senses series
  serious serve seven severe shade shadow shake shall shame shape sharp sheep sheet shelf shelter shine ships shirt shock shoes shoot shops short
  shots should shout shower shown sides sight signs silent silk silly silver similar singer single sister sixth sizes skill skills skirt sleep
  slept slice slide slight slope slowly small smart smell smile smoke smooth snake snow soccer social socks solar solid solve somehow songs
  sorry sorts sound soup south space spare speak speech speed spell spend spice spider spirit split spoke spoon sport sports spot spread spring
  square stable staff stage stairs stamp stand stars start state station statue stayed steak steal steam steel steep stick still stock stomach
  stone stones stood stops store storm story stove strange straw street strike strip strong studio study style sugar summer sunday sunny
  supper supply surely surprise sweet swept swim swing switch symbol table tables tail taken taker tales talked talks tasks taste taught taxes
  teach teacher tears teeth temple tennis tests thank theater their theme thick thief thin third thirty thousand threat three threw throat
  throw thumb ticket tickets tidy tiger tight tired title toast today toilet tomato tongue tonight tools tooth topic total touch tough tower
  towns trace tracks trade train trains travel treat trees trend trial tribe trick tried trips truck truly trust truth trying tuesday tunnel turned
  twelve twenty twice twins ugly uncle under unhappy union unique unless until upper upset urban usage useful usual vacation valley value
  various vegetable victim video view village violin visit voice volume voted wages waist waited walked walking walls wanted warmer warning wash
  wasted watch water waves weak wealth weapon weather wedding weekend weekly weigh weight weird welcome wheel where which while white whole
  whose wider widow width wings winner winter wiser wished witch within wolf woman women wonder wooden words world worry worse worst worth
  would wound wrist write writer wrote yards yearly yellow yield young yours youth zebra`.split(/\s+/),
);
