import { describe, expect, test } from "vitest";
import { builtInGazetteer } from "../../../server/domain/places/built-in-gazetteer.ts";

const gazetteer = builtInGazetteer();
const found = (name: string) => gazetteer.find(name).map((place) => place.id);

describe("finds a place whatever surrounds its name", () => {
  test.each([
    // Forms seen in the leads of published months.
    ["Taldykorgan", "kz.zhetisu.taldykorgan"],
    ["the East Kazakhstan region", "kz.east-kazakhstan"],
    ["Akmola region", "kz.akmola"],
    ["Akmola oblast", "kz.akmola"],
    ["Atbasar city", "kz.akmola.atbasar"],
    ["West Kazakhstan region", "kz.west-kazakhstan"],
    ["Burlinsky district", "kz.west-kazakhstan.burlin-district"],
    ["Kaskelen", "kz.almaty.kaskelen"],
    ["Taraz", "kz.zhambyl.taraz"],
    ["the Karaganda region", "kz.karaganda"],
    ["Shakhtinsk", "kz.karaganda.shakhtinsk"],
    ["Uralsk", "kz.west-kazakhstan.uralsk"],
    ["Uralsk city", "kz.west-kazakhstan.uralsk"],
    ["New York", "us.new-york"],
    ["New York City", "us.new-york"],
    ["USA", "us"],
    ["Zhanaozen", "kz.mangystau.zhanaozen"],
    ["Shemonaikha district", "kz.east-kazakhstan.shemonaikha-district"],
    ["Turkestan oblast", "kz.turkestan"],
    ["Turkestan Region", "kz.turkestan"],
    ["Tulkubas district", "kz.turkestan.tulkubas-district"],
    ["Nauryzbay district", "kz.almaty-city.nauryzbay-district"],
    ["Mangistau region", "kz.mangystau"],
    ["Munailinsky district", "kz.mangystau.munaily-district"],
    ["Bostandyk District", "kz.almaty-city.bostandyk-district"],
    ["Auezov district", "kz.almaty-city.auezov-district"],
    ["Turksib District", "kz.almaty-city.turksib-district"],
    ["Saryagash district", "kz.turkestan.saryagash-district"],
    ["Zerendinsky district", "kz.akmola.zerendi-district"],
    ["Berlin", "de.capital"],
    ["Germany", "de"],
    ["Aktas village", "kz.karaganda.aktas"],
    // English, other spellings and grammar.
    ["city of Atbasar", "kz.akmola.atbasar"],
    ["KOKSHETAU", "kz.akmola.kokshetau"],
    ["Ust-Kamenogorsk", "kz.east-kazakhstan.ust-kamenogorsk"],
    ["Ust Kamenogorsk", "kz.east-kazakhstan.ust-kamenogorsk"],
    ["Oskemen", "kz.east-kazakhstan.ust-kamenogorsk"],
    ["Öskemen", "kz.east-kazakhstan.ust-kamenogorsk"],
    ["Janaozen", "kz.mangystau.zhanaozen"],
    ["Nur-Sultan", "kz.astana-city"],
    ["Alma-Ata city", "kz.almaty-city"],
    ["Aqmola oblysy", "kz.akmola"],
    ["Turkistan region", "kz.turkestan"],
    ["South Kazakhstan region", "kz.turkestan"],
    ["Qaraghandy region", "kz.karaganda"],
    ["Jambyl region", "kz.zhambyl"],
    ["Kokshetau's", "kz.akmola.kokshetau"],
    ["Munailinskiy", "kz.mangystau.munaily-district"],
    ["Almatinskaya oblast", "kz.almaty"],
    ["Yuzhno-Kazakhstanskaya oblast", "kz.turkestan"],
    ["Republic of Kazakhstan", "kz"],
    ["U.S.", "us"],
    ["the Netherlands", "nl"],
    ["Hague", "nl.the-hague"],
    ["in Mexico City", "mx.capital"],
    ["Saint Petersburg", "ru.saint-petersburg"],
    ["Cote d'Ivoire", "ci"],
    // Russian.
    ["г. Тараз", "kz.zhambyl.taraz"],
    ["г.Тараз", "kz.zhambyl.taraz"],
    ["город Тараз", "kz.zhambyl.taraz"],
    ["в Таразе", "kz.zhambyl.taraz"],
    ["в г. Таразе", "kz.zhambyl.taraz"],
    ["Рудном", "kz.kostanay.rudny"],
    ["из Усть-Каменогорска", "kz.east-kazakhstan.ust-kamenogorsk"],
    ["Алматинская обл.", "kz.almaty"],
    ["в Алматинской области", "kz.almaty"],
    ["Западно-Казахстанской области", "kz.west-kazakhstan"],
    ["область Абай", "kz.abai"],
    ["в области Жетісу", "kz.zhetisu"],
    ["в Бурлинском районе", "kz.west-kazakhstan.burlin-district"],
    ["Бурлинского р-на", "kz.west-kazakhstan.burlin-district"],
    ["Бурлинский р-н", "kz.west-kazakhstan.burlin-district"],
    ["район имени Габита Мусрепова", "kz.north-kazakhstan.gabit-musrepov-district"],
    ["района Шал акына", "kz.north-kazakhstan.shal-akyn-district"],
    ["с. Масанчи", "kz.zhambyl.masanchi"],
    ["посёлок Актас", "kz.karaganda.aktas"],
    ["Приозерск", "kz.karaganda.priozersk"],
    ["в Нидерландах", "nl"],
    ["Соединённых Штатах", "us"],
    ["в Южной Корее", "kr"],
    ["в Женеве", "ch.geneva"],
    ["Республике Казахстан", "kz"],
    // Kazakh.
    ["Тараз қаласы", "kz.zhambyl.taraz"],
    ["Тараз қаласында", "kz.zhambyl.taraz"],
    ["Таразда", "kz.zhambyl.taraz"],
    ["Таразға", "kz.zhambyl.taraz"],
    ["Семей қ.", "kz.abai.semey"],
    ["Алматы облысында", "kz.almaty"],
    ["Қостанай обл.", "kz.kostanay"],
    ["Бөрлі ауданы", "kz.west-kazakhstan.burlin-district"],
    ["Бөрлі ауданының", "kz.west-kazakhstan.burlin-district"],
    ["Масаншы ауылында", "kz.zhambyl.masanchi"],
    ["Қазақстан Республикасында", "kz"],
    ["Сауд Арабиясында", "sa"],
    ["Көкшетауда", "kz.akmola.kokshetau"],
    ["Кокшетауда", "kz.akmola.kokshetau"],
  ])("%s → %s", (name, id) => {
    expect(found(name)).toEqual([id]);
  });
});

describe("gives every place of that name, towns before the regions named after them", () => {
  test.each([
    ["Kyzylorda", ["kz.kyzylorda.kyzylorda", "kz.kyzylorda"]],
    ["Караганде", ["kz.karaganda.karaganda", "kz.karaganda"]],
    ["Қарағандыда", ["kz.karaganda.karaganda", "kz.karaganda"]],
    [
      "Zhambyl district",
      ["kz.north-kazakhstan.zhambyl-district", "kz.almaty.zhambyl-district", "kz.zhambyl.zhambyl-district"],
    ],
    [
      "Yessil District",
      ["kz.akmola.yesil-district", "kz.north-kazakhstan.yesil-district", "kz.astana-city.yesil-district"],
    ],
    ["Luxembourg", ["lu", "lu.capital"]],
  ])("%s", (name, ids) => {
    expect(found(name)).toEqual(ids);
  });

  test("a kind word leaves only places of that kind", () => {
    expect(found("Almaty region")).toEqual(["kz.almaty"]);
    expect(found("Almaty city")).toEqual(["kz.almaty-city"]);
    expect(found("Almaty")[0]).toBe("kz.almaty-city");
    expect(found("Taraz district")).toEqual([]);
    expect(found("Atbasar rural district")).toEqual(["kz.akmola.atbasar"]);
  });
});

test.each([
  "",
  " ",
  "region",
  "г.",
  "the",
  "No. 2",
  "Somewhere",
  "в области",
  "a".repeat(5000),
  "г".repeat(5000),
])("finds nothing in %j", (name) => {
  expect(found(name)).toEqual([]);
  expect(gazetteer.nearest(name)).toEqual([]);
});
