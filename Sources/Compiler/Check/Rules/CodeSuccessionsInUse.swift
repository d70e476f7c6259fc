import Source
import Standard
import YAML

extension Check {
  /// ZS95: successions and the day, and codes that are still in use.
  static let successionsInUse: [Check] = [
    .overview(
      .warning, "ZS9506", "old-code-still-in-use",
      zh: "{what} {old} 已于 {since} 改为 {new}，仍有 {places}在用",
      en: "The {what} {old} became {new} on {since} and is still in use in {places}",
      why: Wording(
        zh: "旧编码还在用，旧地址上就还是原来的页面，不会转到新地址；同一事项会有新旧两份。",
        en:
          "While the old code is in use its pages stay at their old addresses, and one item is published twice."
      ),
      help: Wording(
        zh: "把文件移到新区划的目录下，把编码改成新的；旧编码其实还有效的，更正这一条沿革。",
        en:
          "Move the files to the folder of the new division and put in the new codes, or correct the succession where the old code still counts."
      ),
      flags: [
        """
        # 文件: zhun.yaml
        沿革:
          - {区划: ↓"440112", 改为: "440113", 自: 2026-01-01}
        # 文件: districts/44/4401/440112/items/a.yaml
        基本编码: "442106041002"
        """,
        """
        # 文件: zhun.yaml
        沿革:
          - {机构: ↓TE4401135000001170, 改为: TE4401135000001190, 自: 2026-01-01}
        # 文件: districts/44/4401/440113/bodies.yaml
        实施主体:
          - {名称: 化龙镇办事站, 编码: TE4401135000001170, 性质: 授权组织}
        """,
        """
        # 文件: zhun.yaml
        沿革:
          - {机构: ↓TE4401135000001170, 改为: TE4401135000001190, 自: 2026-01-01}
        # 文件: districts/44/4401/440113/items/a.yaml
        实施编码: TE44011350000011705442106041002
        """,
        """
        # 文件: zhun.yaml
        沿革:
          - {事项: ↓"442106041001", 改为: "442106041002", 自: 2026-01-01}
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041001"
        """,
      ],
      allows: [
        """
        # 文件: zhun.yaml
        沿革:
          - {区划: "440112", 改为: "440113", 自: 2026-07-01}
        # 文件: districts/44/4401/440112/items/a.yaml
        基本编码: "442106041002"
        """,
        """
        # 文件: zhun.yaml
        沿革:
          - {区划: "440112", 改为: "440113", 自: 2026-01-01}
          - {机构: TE4401125000001170, 改为: TE4401135000001170, 自: 2026-01-01}
        # 文件: districts/44/4401/440113/items/a.yaml
        实施编码: TE44011350000011705442106041002
        """,
      ]
    ) { overview, workspace, findings in
      let entries = workspace.successions.inForce(on: findings.day).effective
      guard !entries.isEmpty else { return }
      let use = CodeUse(workspace, overview)
      for entry in entries {
        let places = use.places(of: entry.old.text, entry.subject)
        guard !places.isEmpty else { continue }
        findings.report(
          at: entry.old.location,
          [
            "what": .wording(entry.subject.title), "old": .text(entry.old.text),
            "new": .text(entry.new.text), "since": .text(entry.since.description),
            "places": .wording(
              zh: "\(places.count) 处", en: "\(places.count) place\(places.count == 1 ? "" : "s")"),
          ],
          labels: places.prefix(8).map {
            Diagnostic.Label($0, Wording(zh: "仍在用", en: "still in use"))
          })
      }
    },
    .workspace(
      .hint, "ZS9507", "succession-not-in-force-yet",
      zh: "{what} {old} 自 {since} 起才改为 {new}，今天还不采用",
      en: "The {what} {old} becomes {new} on {since}: not used today",
      why: Wording(
        zh: "可以提前写好；到那一天为止，发布地址和比对都按旧编码。",
        en:
          "It may be written in advance; until that day addresses and comparisons go by the old code."
      ),
      flags: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: \"440112\", 改为: \"440113\", 自: ↓2026-07-01}"
      ],
      allows: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: \"440112\", 改为: \"440113\", 自: 2026-06-30}"
      ]
    ) { workspace, findings in
      for entry in workspace.successions.all where !entry.isInForce(on: findings.day) {
        findings.report(
          at: entry.dayLocation,
          [
            "what": .wording(entry.subject.title), "old": .text(entry.old.text),
            "new": .text(entry.new.text), "since": .text(entry.since.description),
          ])
      }
    },
    .workspace(
      .warning, "ZS9508", "successions-out-of-order",
      zh: "{what} {old} 自 {since} 起改为 {new}，而 {new} 在 {earlier} 已经改为 {next}",
      en: "The {what} {old} becomes {new} on {since}, but {new} had become {next} on {earlier}",
      why: Wording(
        zh: "改成一个已经不用的编码，多半是日期或者编码写错。",
        en: "A code that had ended cannot take the place of another: a date or a code is wrong."),
      help: Wording(
        zh: "更正日期；直接改成最后那个编码的，就写那个编码。",
        en: "Correct the date, or name the last code where the change led there at once."),
      flags: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: \"440112\", 改为: \"440113\", 自: ↓2026-03-01}\n  - {区划: \"440113\", 改为: \"440114\", 自: 2025-01-01}"
      ],
      allows: [
        "# 文件: zhun.yaml\n沿革:\n  - {区划: \"440112\", 改为: \"440113\", 自: 2026-01-01}\n  - {区划: \"440113\", 改为: \"440114\", 自: 2026-01-01}"
      ]
    ) { workspace, findings in
      let successions = workspace.successions
      for entry in successions.effective {
        guard let next = successions.succession(of: entry.new.text, entry.subject),
          next.since < entry.since
        else { continue }
        findings.report(
          at: entry.dayLocation,
          [
            "what": .wording(entry.subject.title), "old": .text(entry.old.text),
            "new": .text(entry.new.text), "since": .text(entry.since.description),
            "next": .text(next.new.text), "earlier": .text(next.since.description),
          ],
          labels: [
            Diagnostic.Label(next.dayLocation, Wording(zh: "这里更早", en: "earlier here"))
          ])
      }
    },
    .workspace(
      .warning, "ZS9509", "succession-without-effect",
      zh: "实施编码 {old} 在 {since} 以前已经随 {part} 改为 {new}，这一条不起作用",
      en: "{old} had become {new} with {part} before {since}: this entry has no effect",
      why: Wording(
        zh: "实施编码含有部门和事项的编码，其中一个先改了，整个编码也就先改了。",
        en: "An implementation code holds those of the body and of the item and changes with them."),
      help: Wording(
        zh: "旧编码写当时已经改成的那个；只是重复说明部门或者事项改了编码的，删去这一条。",
        en: "Begin with the code that it had by then; remove an entry that only repeats the change."
      ),
      flags: [
        """
        # 文件: zhun.yaml
        沿革:
          - {机构: TE4401125000001170, 改为: TE4401135000001170, 自: 2025-01-01}
          - {事项: ↓TE44011250000011705442106041002, 改为: TE44011350000011905442106041002, 自: 2026-01-01}
        """
      ],
      allows: [
        """
        # 文件: zhun.yaml
        沿革:
          - {机构: TE4401125000001170, 改为: TE4401135000001170, 自: 2026-01-01}
          - {事项: TE44011250000011705442106041002, 改为: TE44011350000011905442106041002, 自: 2026-01-01}
          - {事项: TE44011350000011705442106041003, 改为: TE44011350000011905442106041003, 自: 2026-02-01}
        """
      ]
    ) { workspace, findings in
      let successions = workspace.successions
      for entry in successions.effective where entry.subject == .implementation {
        guard let step = successions.path(fromItem: entry.old.text).first,
          step.succession.subject != .implementation
        else { continue }
        findings.report(
          at: entry.old.location,
          [
            "old": .text(entry.old.text), "new": .text(step.code),
            "part": .text(step.succession.old.text), "since": .text(entry.since.description),
          ],
          labels: [
            Diagnostic.Label(
              step.succession.old.location, Wording(zh: "先改的", en: "this came first"))
          ])
      }
    },
  ]
}
