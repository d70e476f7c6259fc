import Source
import Standard

extension Check {
  /// ZS31: time limits.
  static let limits: [Check] = [
    .item(
      .error, "ZS3101", "promise-exceeds-statutory-limit",
      zh: "承诺办结时限超过法定办结时限",
      en: "The promised time limit exceeds the statutory one",
      why: Wording(
        zh: "承诺时限是对法定时限的压缩，不能比法定时限更长。",
        en: "A promise may shorten the limit that the law sets, never extend it."),
      help: Wording(zh: "改为不超过 {statutory}。", en: "Promise at most {statutory}."),
      ground: Wording(
        zh: "《优化营商环境条例》第三十五条", en: "Regulations on Optimising the Business Environment, article 35"
      ),
      flags: [
        """
        法定办结时限: 10 工作日
        承诺办结时限: ↓25 工作日
        """
      ],
      allows: [
        """
        法定办结时限: 20 工作日
        承诺办结时限: 20 工作日
        """
      ]
    ) { item, findings in
      guard let promised = item.record.duration(.promisedLimit), let entry = item[.promisedLimit],
        let statutory = item.record.duration(.statutoryLimit), let law = item[.statutoryLimit],
        promised.exceeds(statutory) == true
      else { return }
      findings.report(
        at: entry.location, ["statutory": .wording(statutory.title)],
        note: promised.title,
        labels: [
          Diagnostic.Label(
            law.location,
            Wording(zh: "法定 \(statutory.title.zh)", en: "statutory \(statutory.title.en)"))
        ], element: .promisedLimit)
    }
  ]
}
