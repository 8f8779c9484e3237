/** Words for a person that may have another's name right behind: roles in somebody's service, deputies, relatives. */

const RELATIONAL: ReadonlySet<string> = new Set(
  `адвокат адвокатесса защитник защитница юрист врач водитель директор руководитель глава начальник председатель редактор сотрудник
  сотрудница учитель учительница свидетель свидетельница следователь дознаватель представитель представительница лидер корреспондент
  корреспондентка студент студентка рабочий фотограф спикер замакима оппозиционер инженер оператор режиссёр режиссер`.split(
    /\s+/,
  ),
);

/** Those who are somebody's deputy, helper or relative without a word of their own among the roles. */
const OF_SOMEBODY =
  /^(?:заместител|зам$|помощни|советни|[а-яё-]*секретар|стажёр|стажер|член|жен[аеуыо]|супруг|мат[ье]|сестр|доч|вдов|мам|бабушк|тёт|тет|племянни|внучк|невест|сватья)/i;

/** True for a word that may go on with whose it is: "помощница прокурора Сеитова" is she, or his. */
export function isOfSomebody(word: string): boolean {
  return OF_SOMEBODY.test(word);
}

/** True for a Russian word that whoever it serves may follow in the genitive: "адвокат Сеитова" is Сеитов's lawyer. */
export function isRelational(lemma: string): boolean {
  return RELATIONAL.has(lemma);
}
