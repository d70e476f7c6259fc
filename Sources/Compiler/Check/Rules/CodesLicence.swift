import Source
import Standard
import YAML

extension Check {
  /// ZS24: type codes of electronic licences.
  static let licenceCodes: [Check] = [
    .value(
      .error, "ZS2401", "malformed-licence-type-code",
      zh: "证照类型代码“{code}”{problem}", en: "The licence type code “{code}” {problem}",
      why: Wording(
        zh: "系统凭证照类型代码调取电子证照；代码不对，免提交就落空，申请人还得带纸质证件。",
        en:
          "The licence is fetched by this code; if it is wrong the applicant has to bring the paper after all."
      ),
      help: Wording(
        zh: "证照类型代码为 21 位：定义机关的信用代码 18 位、顺序号 3 位，如居民身份证 11100000000013127D001。",
        en:
          "It has 21 characters: the 18 of the defining body's credit code and 3 digits; the identity card is 11100000000013127D001."
      ),
      flags: [
        "申请材料:\n  - {名称: 居民身份证, 电子证照: ↓11100000000013127D01}",
        "申请材料:\n  - {名称: 居民身份证, 电子证照: 11100000000013127↓d001}",
        "审批结果:\n  - {名称: 营业执照, 电子证照: ↓营业执照}",
      ],
      allows: [
        "申请材料:\n  - {名称: 居民身份证, 电子证照: 11100000000013127D001}",
        "申请材料:\n  - {名称: 居住证, 电子证照: 无}",
      ]
    ) { item, findings in
      item.visitCodes(of: .licenceTypeCode) { entry, _, element in
        findings.reportShape(
          of: entry, element, about: item.subject,
          isProven: { $0.bodyCode?.isValid == true }, LicenceTypeCode.init)
      }
    },
    .value(
      .error, "ZS2402", "licence-type-code-check-character",
      zh: "证照类型代码“{code}”第 18 位是 {found}，按前 17 位应为 {expected}",
      en:
        "Character 18 of the licence type code “{code}” is {found}; the first 17 ask for {expected}",
      why: Wording(
        zh: "前 18 位是定义机关的统一社会信用代码，校验不符说明至少有一位抄错了。",
        en: "The first 18 characters are a credit code; at least one of them was copied wrongly."),
      help: Wording(
        zh: "在国家电子证照目录中重新查取代码。", en: "Look the code up again in the national licence catalogue."),
      flags: [
        "申请材料:\n  - {名称: 居民身份证, 电子证照: 11100000000013127↓E001}",
        "申请材料:\n  - {名称: 居民身份证, 电子证照: 11100000000018127↓D001}",
      ],
      allows: [
        "申请材料:\n  - {名称: 居民身份证, 电子证照: 11100000000013127D001}",
        "申请材料:\n  - {名称: 营业执照, 电子证照: 11100000MB03271699022}",
        "申请材料:\n  - {名称: 某证, 电子证照: TE4401135000001170001}",
      ]
    ) { item, findings in
      item.visitCodes(of: .licenceTypeCode) { entry, text, _ in
        guard case .credit(let body)? = entry.code(LicenceTypeCode.init)?.bodyCode,
          !body.isValid
        else {
          return
        }
        findings.report(
          at: entry, part: 17..<18,
          [
            "code": .text(text.string), "found": .text(body.check),
            "expected": .text(body.expectedCheck),
          ], element: .licenceType)
      }
    },
  ]
}
