package import Source

/// ZS94: suppressions and settings of severity.
extension Rule {
  package static let triage: [Rule] = [
    malformedSuppression, expiredSuppression, unusedSuppression, settingForUnknownElement,
    settingForUnknownPath,
  ]

  private static let form = Wording(
    zh: "写法：# zhun: 忽略 ZS3101 -- 原因，至 2027-06-30",
    en: "Write: # zhun: ignore ZS3101 -- the reason, until 2027-06-30")

  static let malformedSuppression = Rule(
    .error, "ZS9401", "malformed-suppression",
    zh: "这条忽略没有生效：{problem}",
    en: "This suppression has no effect: {problem}",
    why: Wording(
      zh: "忽略一个问题，要说明为什么、到什么时候，否则没有人记得它还在。",
      en: "A finding is set aside with a reason and until a day, or nobody remembers it."),
    help: form,
    flags: [
      "↓# zhun: 忽略 -- 等省里统一，至 2027-06-30\n承诺办结时限: 5 工作日",
      "↓# zhun: 忽略 ZS3101\n承诺办结时限: 5 工作日",
      "↓# zhun: 忽略 ZS3101 -- 等省里统一\n承诺办结时限: 5 工作日",
      "承诺办结时限: 5 工作日 ↓# zhun: 忽略 ZS3101 -- 至 2027-06-30",
      "↓# zhun: 忽略 ZS3101 -- 等省里统一，至明年\n承诺办结时限: 5 工作日",
      "↓# zhun: 跳过 ZS3101 -- 等省里统一，至 2027-06-30\n承诺办结时限: 5 工作日",
    ],
    allows: [
      "法定办结时限: 10 工作日\n# zhun: 忽略 ZS3101 -- 等省里统一，至 2027-06-30\n承诺办结时限: 25 工作日",
      "法定办结时限: 10 工作日\n承诺办结时限: 25 工作日 # zhun: ignore ZS3101 -- decided in June, until 2027-06-30",
      "# 用 zhun 核对过\n承诺办结时限: 5 工作日", "# zhun 核对过\n承诺办结时限: 5 工作日",
      "受理条件:\n  - |\n    # zhun: 忽略",
    ])

  static let expiredSuppression = Rule(
    .warning, "ZS9402", "expired-suppression",
    zh: "对 {rule} 的忽略已于 {until} 到期：{reason}",
    en: "The suppression of {rule} ran out on {until}: {reason}",
    why: Wording(
      zh: "当时约定到这一天为止，现在应当改正，或者说明为什么还要再等。",
      en: "The time that was asked for is over: the matter is to be settled, or the reason renewed."
    ),
    help: Wording(
      zh: "改正所忽略的问题并删去这一条；确需再等的，写明新的原因和日期。",
      en: "Settle the matter and remove the suppression, or give a new reason and day."),
    flags: ["法定办结时限: 10 工作日\n承诺办结时限: 25 工作日 ↓# zhun: 忽略 ZS3101 -- 等省里统一，至 2026-06-29"],
    allows: ["法定办结时限: 10 工作日\n承诺办结时限: 25 工作日 # zhun: 忽略 ZS3101 -- 等省里统一，至 2026-06-30"])

  static let unusedSuppression = Rule(
    .warning, "ZS9403", "unused-suppression",
    zh: "这里没有 {rule} 的问题可忽略",
    en: "There is no finding of {rule} here to suppress",
    why: Wording(
      zh: "问题已经改正，留下的忽略会把以后的同类问题一并放过。",
      en: "What was set aside is gone; what is left would hide the next mistake of its kind."),
    help: Wording(zh: "删去这一条。", en: "Remove it."),
    flags: [
      "法定办结时限: 10 工作日\n↓# zhun: 忽略 ZS3101 -- 等省里统一，至 2027-06-30\n承诺办结时限: 5 工作日",
      """
      申请材料:
        ↓# zhun: 忽略 ZS3502 -- 等省里统一，至 2027-06-30
        - {名称: 居民身份证, 份数: {原件: 1}}
        - {名称: 营业执照原件及复印件, 份数: {原件: 1, 复印件: 0}}
      """,
    ],
    allows: [
      """
      申请材料:
        # zhun: 忽略 ZS3502 -- 等省里统一，至 2027-06-30
        - 名称: 营业执照原件及复印件
          份数: {原件: 1, 复印件: 0}
      """
    ])

  static let settingForUnknownElement = Rule(
    .error, "ZS9404", "setting-for-unknown-element",
    zh: "标准中没有名为“{value}”的要素{hint}",
    en: "The standard has no element named “{value}”{hint}",
    why: Wording(
      zh: "写错名称的设置不起作用，却容易被当作已经生效。",
      en: "A setting for an element that does not exist has no effect but looks as if it had."),
    flags: [], allows: [])

  static let settingForUnknownPath = Rule(
    .warning, "ZS9405", "setting-for-unknown-path",
    zh: "工作区没有读取路径“{value}”下的任何文件",
    en: "The workspace reads no file at or below “{value}”",
    why: Wording(
      zh: "目录改名或者删除以后，原来的设置就落空了。",
      en: "After a folder was renamed or removed the setting has no effect."),
    help: Wording(
      zh: "路径从工作区根目录算起，例如 standards/districts/44/4401。",
      en: "Paths count from the workspace, such as standards/districts/44/4401."),
    flags: [], allows: [])
}
