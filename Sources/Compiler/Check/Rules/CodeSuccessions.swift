import Source
import Standard
import YAML

extension Check {
  /// ZS95: entries of 沿革 that say nothing, contradict one another or are not in force yet.
  static let successions: [Check] = [
    .workspace(
      .error, "ZS9501", "succession-of-nothing-certain",
      zh: "这条沿革{problem}",
      en: "This succession {problem}",
      why: Wording(
        zh: "一条沿革说明一个编码改成了哪个编码；说不清是哪一种编码的，原有的发布地址和历史都接不上。",
        en:
          "An entry says which code became which; where the kind of code is unclear, neither addresses nor history can follow."
      ),
      help: Wording(
        zh: "写法：{区划: \"440112\", 改为: \"440113\", 自: 2026-01-01}；“区划”也可以是“机构”或者“事项”，几个都变的各写一条。",
        en:
          "Write {division: \"440112\", becomes: \"440113\", since: 2026-01-01}, or body or item for division; one entry for each."
      ),
      flags: [
        "# 文件: zhun.yaml\n沿革:\n  - ↓改为: \"440113\"\n    自: 2026-01-01",
        "# 文件: zhun.yaml\n沿革:\n  - ↓{区划: \"440112\", 机构: TE4401125000001170, 改为: \"440113\", 自: 2026-01-01}",
      ],
      allows: [
        "# 文件: zhun.yaml\n沿革:\n  - 区划: \"440112\"\n    改为: \"440113\"\n    自: 2026-01-01\n    依据: 国函〔2025〕1号",
        "# 文件: zhun.yaml\nsuccessions:\n  - {division: \"440112\", becomes: \"440113\", since: 2026-01-01, basis: 国函〔2025〕1号, note: 合并}",
      ]
    ) { workspace, findings in
      for entry in workspace.successions.records {
        let stated = Succession.keys.compactMap { entry.field($0) }
        guard stated.count != 1 else { continue }
        let names = stated.map(\.element.title)
        let problem =
          names.isEmpty
          ? Wording(
            zh: "没有写明变的是区划、机构还是事项", en: "does not say whether a division, a body or an item changes"
          )
          : Wording(
            zh: "同时写了\(names.map(\.zh).joined(separator: "、"))，应当各写一条",
            en:
              "names \(names.map(\.en).joined(separator: " and ")): each needs an entry of its own")
        findings.report(at: entry.location, ["problem": .wording(problem)])
      }
    },
    .overview(
      .error, "ZS9502", "malformed-code-in-succession",
      zh: "“{code}”不是{shape}{hint}",
      en: "“{code}” is not {shape}{hint}",
      why: Wording(
        zh: "原有的发布地址由编码组成，位数不对就对不上任何地址。",
        en: "Published addresses are made of codes: one of another shape fits none of them."),
      help: Wording(
        zh: "事项写 12 位基本编码；只有一个部门的事项改了编码的，新旧都写 31 位实施编码。",
        en:
          "Give an item by its basic code of 12 digits or, where only one body’s item changes, both by their implementation codes of 31."
      ),
      flags: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: ↓44011, 改为: \"440113\", 自: 2026-01-01}",
        "# 文件: zhun.yaml\n沿革:\n  - {机构: 114401120000000000, 改为: ↓11440113000000000, 自: 2026-01-01}",
        "# 文件: zhun.yaml\n沿革:\n  - {事项: \"442106041002\", 改为: ↓TE44011350000011705442106041002, 自: 2026-01-01}",
      ],
      allows: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: 440112000000, 改为: \"440113\", 自: 2026-01-01}",
        "# 文件: zhun.yaml\n沿革:\n  - {事项: TE44011250000011705442106041002, 改为: TE44011350000011705442106041002, 自: 2026-01-01}",
      ]
    ) { overview, workspace, findings in
      let entries = workspace.successions.records
      guard !entries.isEmpty else { return }
      let use = CodeUse(workspace, overview)
      for entry in entries {
        guard let key = Succession.keys.first(where: { entry[$0] != nil }), let old = entry[key],
          let text = old.text?.string
        else { continue }
        let subject = Succession.subject(key, text)
        if subject == nil {
          findings.report(
            at: old.location,
            [
              "code": .text(text), "shape": .wording(Succession.shape(key)),
              "hint": .wording(zh: "", en: ""),
            ])
        }
        guard let new = entry[.becomes], let text = new.text?.string else { continue }
        let found = Succession.subject(key, text)
        guard found == nil || subject != nil && found != subject else { continue }
        let meant = use.suggestion(for: text, subject ?? Succession.usual(key))
        findings.report(
          at: new.location,
          [
            "code": .text(text),
            "shape": .wording(subject?.shape ?? Succession.shape(key)), "hint": meant.hint,
          ], fix: meant.fix(at: new.location))
      }
    },
    .overview(
      .warning, "ZS9503", "succession-to-unknown-code",
      zh: "没有{what} {code}{hint}",
      en: "There is no {what} {code}{hint}",
      why: Wording(
        zh: "新编码写错时，原有的发布地址全部失效，而且没有人知道。",
        en: "With a wrong new code every old address ends, and nobody notices."),
      help: Wording(
        zh: "更正编码；事项已经取消、不再由谁办理的，删去这一条。",
        en: "Correct the code; where the item has been abolished, remove the entry."),
      flags: [
        """
        # 文件: zhun.yaml
        沿革:
          - {区划: "440112", 改为: ↓"440199", 自: 2026-01-01}
          - {机构: TE4401125000001170, 改为: ↓TE4401135000001171, 自: 2026-01-01}
          - {事项: "442106041001", 改为: ↓"442106041009", 自: 2026-01-01}
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041002"
        """
      ],
      allows: [
        """
        # 文件: zhun.yaml
        沿革:
          - {区划: "440112", 改为: "440113", 自: 2026-01-01}
          - {机构: TE4401125000001170, 改为: TE4401135000001170, 自: 2026-01-01}
          - {事项: "442106041001", 改为: "442106041002", 自: 2026-01-01}
          # 已经又变了的，和还没有到日期的，不查。
          - {机构: TE4401125000001171, 改为: TE4401125000001170, 自: 2025-01-01}
          - {区划: "440114", 改为: "440198", 自: 2027-01-01}
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
        # 文件: catalogue/44/442106041002.yaml
        基本编码: "442106041002"
        """
      ]
    ) { overview, workspace, findings in
      let successions = workspace.successions.inForce(on: findings.day)
      guard !successions.isEmpty else { return }
      let use = CodeUse(workspace, overview)
      for entry in successions.effective
      where successions.succession(of: entry.new.text, entry.subject) == nil {
        guard !use.knows(entry.new.text, entry.subject, workspace) else { continue }
        let meant = use.suggestion(for: entry.new.text, entry.subject)
        findings.report(
          at: entry.new.location,
          [
            "what": .wording(entry.subject.title), "code": .text(entry.new.text),
            "hint": meant.hint,
          ], fix: meant.fix(at: entry.new.location))
      }
    },
    .workspace(
      .error, "ZS9504", "succession-twice",
      zh: "{what} {code} 的沿革写了两次：先改为 {first}，又改为 {second}",
      en: "The {what} {code} has two successions: to {first}, and to {second}",
      why: Wording(
        zh: "一个旧编码只能由一个新编码承接，否则旧地址不知道该转到哪里；现在只按第一条办。",
        en:
          "An old address can lead to one new one only; until this is settled the first entry counts."
      ),
      help: Wording(
        zh: "先后改过两次的，第二条的旧编码写第一次改成的编码；一个区分到几个区的，只写事项最多的那个区，其余事项逐个写新旧实施编码。",
        en:
          "Where a code changed twice, the second entry begins with the code in between; of a divided district keep the part with most items and name the other items by their implementation codes."
      ),
      flags: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: \"440112\", 改为: \"440113\", 自: 2026-01-01}\n  - {区划: ↓\"440112\", 改为: \"440114\", 自: 2026-03-01}"
      ],
      allows: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: \"440112\", 改为: \"440113\", 自: 2026-01-01}\n  - {区划: \"440113\", 改为: \"440114\", 自: 2026-03-01}",
        "# 文件: zhun.yaml\n沿革:\n  - {区划: \"440112\", 改为: \"440114\", 自: 2026-01-01}\n  - {区划: \"440113\", 改为: \"440114\", 自: 2026-01-01}",
      ]
    ) { workspace, findings in
      var first: [Successions.Key: Succession] = [:]
      for entry in workspace.successions.all {
        guard let earlier = first[entry.key] else {
          first[entry.key] = entry
          continue
        }
        findings.report(
          at: entry.old.location,
          [
            "what": .wording(entry.subject.title), "code": .text(entry.old.text),
            "first": .text(earlier.new.text), "second": .text(entry.new.text),
          ],
          labels: [
            Diagnostic.Label(
              earlier.old.location, Wording(zh: "首次出现", en: "first stated here"))
          ])
      }
    },
    .workspace(
      .error, "ZS9505", "succession-in-a-circle",
      zh: "{what} {code} 改来改去又回到了 {code}，这些沿革都没有采用",
      en: "The {what} {code} leads back to itself: none of these successions is used",
      why: Wording(
        zh: "兜圈子的沿革没有终点，旧地址无处可转。", en: "A circle has no end that an old address could lead to."),
      help: Wording(
        zh: "删去写反了的一条；编码确实改回原来的，只留下没有恢复的那些沿革。",
        en:
          "Remove the entry that is the wrong way round; of a code that was restored keep no entry."
      ),
      flags: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: ↓\"440112\", 改为: \"440113\", 自: 2026-01-01}\n  - {区划: ↓\"440113\", 改为: \"440112\", 自: 2026-03-01}",
        "# 文件: zhun.yaml\n沿革:\n  - {机构: ↓TE4401125000001170, 改为: TE4401125000001170, 自: 2026-01-01}",
        """
        # 文件: zhun.yaml
        沿革:
          - {机构: TE4401135000001170, 改为: TE4401125000001170, 自: 2026-01-01}
          - {事项: ↓TE44011250000011705442106041002, 改为: TE44011350000011705442106041002, 自: 2026-01-01}
        """,
      ],
      allows: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: \"440111\", 改为: \"440112\", 自: 2026-01-01}\n  - {区划: \"440112\", 改为: \"440113\", 自: 2026-03-01}"
      ]
    ) { workspace, findings in
      for entry in workspace.successions.circular {
        findings.report(
          at: entry.old.location,
          ["what": .wording(entry.subject.title), "code": .text(entry.old.text)])
      }
    },
    .workspace(
      .error, "ZS9510", "succession-chain-too-long",
      zh: "{what} {code} 改到现在的编码超过 {limit} 次，这一条没有采用",
      en:
        "The {what} {code} is more than {limit} changes away from the code of now: this succession is not used",
      why: Wording(
        zh: "没有哪个编码改过这么多次，多半是批量生成时接错了；这个旧编码的地址不再转到新地址。",
        en:
          "No code has changed as often; mostly a program wrote the entries. The addresses of this code lead nowhere."
      ),
      help: Wording(
        zh: "删去接错的沿革。", en: "Remove the entries that do not belong together."),
      flags: [chain(65, firstMark: "↓")],
      allows: [chain(64, firstMark: "")]
    ) { workspace, findings in
      for entry in workspace.successions.remote {
        findings.report(
          at: entry.old.location,
          [
            "what": .wording(entry.subject.title), "code": .text(entry.old.text),
            "limit": .number(Successions.longestChain),
          ])
      }
    },
  ]

  /// Divisions of which each took the place of the one before.
  private static func chain(_ count: Int, firstMark mark: String) -> String {
    let entries = (0..<count).map { number in
      "\n  - {区划: \(number == 0 ? mark : "")\"\(440100 + number)\", 改为: \"\(440101 + number)\", 自: 2026-01-01}"
    }
    return "# 文件: zhun.yaml\n沿革:" + entries.joined()
  }
}
