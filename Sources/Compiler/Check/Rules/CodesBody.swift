import Source
import Standard
import YAML

extension Check {
  /// ZS23: codes of implementing bodies.
  static let bodyCodes: [Check] = [
    .body(
      .error, "ZS2301", "malformed-body-code",
      zh: "实施主体编码“{code}”{problem}", en: "The body code “{code}” {problem}",
      why: Wording(
        zh: "实施主体编码写进每个事项的实施编码，错一处，这个部门的事项全错。",
        en: "The body's code is part of every implementation code; one slip spoils all its items."),
      help: Wording(
        zh: "有统一社会信用代码的照证书填 18 位；没有的用“TE”加 16 位数字或大写字母。",
        en:
          "Copy the 18 characters of the credit code from its certificate; a body without one takes “TE” and 16 digits or capitals."
      ),
      ground: standard,
      flags: [
        "实施主体: {名称: 甲局, 编码: ↓11440300MB2D09705, 性质: 法定机关}",
        "实施主体: {名称: 甲局, 编码: ↓MB2D09705, 性质: 法定机关}",
        "实施主体: {名称: 甲局, 编码: \"↓2222222222222\", 性质: 法定机关}",
        """
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - 名称: 甲局
            编码: 11440300↓mB2D097052
        """,
      ],
      allows: [
        "实施主体: {名称: 甲局, 编码: 11440300MB2D097052, 性质: 法定机关}",
        "实施主体: {名称: 甲站, 编码: TE4401135000001170, 性质: 授权组织}",
      ]
    ) { use, _, findings in
      guard let field = use.body.field(.code) else { return }
      findings.reportShape(
        of: field.entry, field.element, about: use.subject, labels: use.labels,
        isProven: { $0.isValid == true }, BodyCode.init)
    },
    .body(
      .error, "ZS2302", "credit-code-check-character",
      zh: "统一社会信用代码“{code}”的校验码是 {found}，按前 17 位应为 {expected}",
      en:
        "The check character of the credit code “{code}” is {found}; its first 17 characters ask for {expected}",
      why: Wording(
        zh: "校验码不符，说明 18 位中至少有一位抄错了，国家平台不会接收。",
        en:
          "At least one of the 18 characters was copied wrongly, and the national platform refuses the code."
      ),
      help: Wording(
        zh: "照证书核对全部 18 位，不要只改校验码。{inner}",
        en:
          "Compare all 18 characters with the certificate instead of changing the last one. {inner}"
      ),
      ground: standard,
      flags: [
        "实施主体: {名称: 甲局, 编码: 11440100MB2C91014↓X, 性质: 法定机关}",
        "实施主体: {名称: 甲局, 编码: 11440100MB2C91007↓X, 性质: 法定机关}",
        """
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - 名称: 甲局
            编码: "11441600730462354↓3"
        # 文件: districts/44/4401/440113/items/a.yaml
        实施主体: 甲局
        # 文件: districts/44/4401/440113/items/b.yaml
        实施主体: 甲局
        """,
      ],
      allows: [
        "实施主体: {名称: 甲局, 编码: \"114416007304623542\", 性质: 法定机关}",
        "实施主体: {名称: 甲局, 编码: 11440100696927671X, 性质: 法定机关}",
        "实施主体: {名称: 甲站, 编码: TE4401135000001179, 性质: 授权组织}",
      ]
    ) { use, _, findings in
      guard let entry = use.body[.code],
        case .credit(let code)? = entry.code(BodyCode.init), !code.isValid
      else { return }
      let inner =
        code.organisationCode.isValid
        ? Wording(
          zh: "第 9 至 17 位自身校验相符，错误多半在前 8 位或者最后一位。",
          en: "Characters 9 to 17 pass their own check: look at the first 8 and the last.")
        : Wording(
          zh: "第 9 至 17 位自身校验也不符，错误多半就在其中。",
          en: "Characters 9 to 17 fail their own check too: look there first.")
      findings.report(
        at: entry.location(of: 17..<18),
        [
          "code": .text(code.text.string), "found": .text(code.check),
          "expected": .text(code.expectedCheck), "inner": .wording(inner),
        ],
        note: Wording(
          zh: "应为 \(code.expectedCheck)", en: "\(code.expectedCheck) is expected"),
        labels: use.labels, element: .code, about: use.subject)
    },
    .body(
      .error, "ZS2303", "organisation-code-check-character",
      zh: "统一社会信用代码“{code}”第 17 位是 {found}，按第 9 至 16 位应为 {expected}",
      en:
        "Character 17 of the credit code “{code}” is {found}; characters 9 to 16 ask for {expected}",
      why: Wording(
        zh: "第 9 至 17 位是组织机构代码，自带校验码；它不符而末位相符，代码多半是编出来的。",
        en:
          "Characters 9 to 17 are the organisation code with a check of its own; if it fails while the last character fits, the code was most likely made up."
      ),
      help: Wording(
        zh: "照证书核对第 9 至 17 位。", en: "Compare characters 9 to 17 with the certificate."),
      ground: standard,
      flags: [
        "实施主体: {名称: 甲局, 编码: 11440100MB2C9101↓47, 性质: 法定机关}",
        "实施主体: {名称: 甲局, 编码: 11440100MB2C9101↓21, 性质: 法定机关}",
      ],
      allows: [
        "实施主体: {名称: 甲局, 编码: 1151130176726532XP, 性质: 法定机关}",
        "实施主体: {名称: 甲局, 编码: 11440100MB2C91014X, 性质: 法定机关}",
      ]
    ) { use, _, findings in
      guard let entry = use.body[.code],
        case .credit(let code)? = entry.code(BodyCode.init), code.isValid,
        !code.organisationCode.isValid
      else { return }
      findings.report(
        at: entry.location(of: 16..<17),
        [
          "code": .text(code.text.string), "found": .text(code.organisationCode.check),
          "expected": .text(code.organisationCode.expectedCheck),
        ], labels: use.labels, element: .code, about: use.subject)
    },
  ]

  private static let standard = Wording(
    zh: "GB 32100-2015《法人和其他组织统一社会信用代码编码规则》、GB 11714《全国组织机构代码编制规则》",
    en: "GB 32100-2015 on unified social credit codes, GB 11714 on organisation codes")
}
