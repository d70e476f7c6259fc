import Source
import Standard
import YAML

extension Check {
  /// ZS76: what one life event says.
  static let lifeEvents: [Check] = [
    .overview(
      .error, "ZS7601", "prerequisites-go-round",
      zh: "“{event}”的前置绕成一圈：{cycle}",
      en: "The prerequisites of “{event}” go round: {cycle}",
      why: Wording(
        zh: "绕成一圈，就没有一个事项能先办，顺序和总时限都算不出来。",
        en: "In a circle no item can be the first: there is no order and no total time."),
      help: Wording(
        zh: "看哪一个前置其实不必先办，删去它。", en: "Remove the prerequisite that need not come first."),
      flags: [
        """
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项:
          - {基本编码: "442106041002", 前置: "442106041001"}
          - {基本编码: "442106041001", 前置: ↓"442106041002"}
        """,
        """
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项:
          - {基本编码: "442106041002", 前置: ↓"442106041002"}
          - {基本编码: "442106041001", 前置: "442106041002"}
        """,
      ],
      allows: [
        """
        # 文件: events/44/example.yaml
        名称: 开办某店
        一句话说明: 要开店的人办执照和许可。
        事项:
          - {基本编码: "440125044001"}
          - {基本编码: "442106041001", 前置: "440125044001"}
          - {基本编码: "442106041002", 前置: "440125044001"}
          - {基本编码: "442106041003", 前置: ["442106041001", "442106041002", "440125044001"]}
        """
      ]
    ) { overview, workspace, findings in
      for event in workspace.events {
        let parts = event.distinctParts
        let codes = Dictionary(
          parts.enumerated().map { ($1.code, $0) }
        ) { first, _ in first }
        for cycle in parts.precedence.cycles(limit: Findings.shownPlaces) {
          let part = parts[cycle.closing.member]
          guard let first = cycle.members.last,
            let closing = part.prerequisites.first(where: { codes[$0.code] == first })
          else { continue }
          let names = (CollectionOfOne(first) + cycle.members).map {
            overview.itemName(parts[$0].code)
          }
          findings.report(
            at: closing.location,
            ["event": .text(event.name), "cycle": .text(names.joined(separator: " → "))],
            labels: cycle.members.filter { $0 != cycle.closing.member }
              .prefix(Findings.shownPlaces).map {
                Diagnostic.Label(
                  parts[$0].location, Wording(zh: "也在这一圈里", en: "part of the circle"))
              }, element: .prerequisites)
        }
      }
    },
    .overview(
      .error, "ZS7602", "event-item-unknown",
      zh: "“{event}”的事项 {code} 目录里没有，也没有哪个地方在办{hint}",
      en: "“{event}” names {code}, which no catalogue and no place has{hint}",
      why: Wording(
        zh: "编码写错，群众在这件事里就少看到一个要办的事项。",
        en: "With a wrong code people are not told of an item that they have to settle."),
      help: Wording(
        zh: "对照目录更正基本编码；目录漏了的，先补目录。",
        en: "Correct the basic code, or add the item to the catalogue first."),
      flags: [
        """
        # 文件: catalogue/44/442106041002.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项:
          - {基本编码: "442106041002"}
          - {基本编码: ↓"442106041020"}
        """
      ],
      allows: [
        // Known to the catalogue, and to a place without a catalogue.
        """
        # 文件: catalogue/44/442106041002.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 个体工商户设立登记
        基本编码: "000125044001"
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项:
          - {基本编码: "442106041002"}
          - {基本编码: "000125044001"}
        """
      ]
    ) { overview, workspace, findings in
      guard !workspace.events.isEmpty else { return }
      let known = EventCodes(workspace, overview)
      for event in workspace.events {
        for part in event.parts
        where event.canUse(part.code) && !known.all.contains(part.code) {
          findings.report(
            at: part.location,
            [
              "event": .text(event.name), "code": .text(part.code),
              "hint": .wording(known.hint(part.code, among: known.spellings)),
            ], element: .basicCode)
        }
      }
    },
    .overview(
      .error, "ZS7603", "prerequisite-not-in-event",
      zh: "前置 {code} 不是“{event}”里的事项{hint}",
      en: "The prerequisite {code} is no item of “{event}”{hint}",
      why: Wording(
        zh: "前置指的是这件事里要先办完的事项；指到外面，顺序里就没有它，群众会漏办。",
        en:
          "A prerequisite is an item of the event; one outside has no place in the order and is missed."
      ),
      help: Wording(
        zh: "更正编码，或者把这个事项也列进来。", en: "Correct the code, or list that item too."),
      flags: [
        """
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项:
          - {基本编码: "442106041002"}
          - {基本编码: "442106041001", 前置: ["442106041002", ↓"442106041020"]}
        """
      ],
      allows: [
        """
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项:
          - {基本编码: "442106041001", 前置: "442106041002"}
          - {基本编码: "442106041002"}
        """
      ]
    ) { overview, workspace, findings in
      guard !workspace.events.isEmpty else { return }
      let known = EventCodes(workspace, overview)
      for event in workspace.events {
        let codes = Set(event.parts.map(\.code))
        for part in event.parts {
          for prerequisite in part.prerequisites where !codes.contains(prerequisite.code) {
            let spellings = event.distinctParts.map(\.code).filter { $0 != part.code }
            findings.report(
              at: prerequisite.location,
              [
                "event": .text(event.name), "code": .text(prerequisite.code),
                "hint": .wording(known.hint(prerequisite.code, among: spellings)),
              ], element: .prerequisites)
          }
        }
      }
    },
    .overview(
      .error, "ZS7604", "event-item-twice",
      zh: "“{event}”把“{item}”列了两次",
      en: "“{event}” lists “{item}” twice",
      why: Wording(
        zh: "群众会以为要办两次；两处写的前置不同，也不知道听哪一处。",
        en:
          "People would think that it is to be settled twice, and which prerequisites hold is open."
      ),
      help: Wording(zh: "合成一条，前置写在一起。", en: "Make it one entry with all prerequisites."),
      flags: [
        """
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项:
          - {基本编码: "442106041002"}
          - {基本编码: "442106041001"}
          - {基本编码: ↓"442106041002", 前置: "442106041001"}
        """
      ],
      allows: [
        """
        # 文件: events/44/a.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项:
          - {基本编码: "442106041002"}
          - {基本编码: "442106041001"}
        # 文件: events/44/b.yaml
        名称: 在粤续住
        一句话说明: 在广东继续居住的人签注居住证。
        事项:
          - {基本编码: "442106041001"}
          - {基本编码: "442106041002"}
        """
      ]
    ) { overview, workspace, findings in
      for event in workspace.events {
        var firsts: [String: Location] = [:]
        for part in event.parts {
          guard let first = firsts[part.code] else {
            firsts[part.code] = part.location
            continue
          }
          findings.report(
            at: part.location,
            ["event": .text(event.name), "item": .text(overview.itemName(part.code))],
            labels: [Diagnostic.Label(first, Wording(zh: "已列在此处", en: "already listed here"))],
            element: .items)
        }
      }
    },
    .workspace(
      .error, "ZS7605", "event-of-one-item",
      zh: "“{event}”只有 {count} 个事项",
      en: "“{event}” has {count} item{plural}",
      why: Wording(
        zh: "一件事是几个事项合起来办；只有一个的，办事指南已经说清楚了。",
        en: "A life event brings several items together; for one its guide says everything."),
      help: Wording(
        zh: "把要一起办的事项都列出来；确实只有一个的，不用写成一件事，可以把群众的叫法写进事项的日常用语。",
        en:
          "List all items that belong to it; where there is only one, put the name people use among its everyday names."
      ),
      flags: [
        """
        # 文件: events/44/example.yaml
        名称: ↓来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项:
          - {基本编码: "442106041002"}
        """
      ],
      allows: [
        """
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", "442106041001"]
        """
      ]
    ) { workspace, findings in
      for event in workspace.events {
        let count = event.distinctParts.count
        // An event without any list lacks a required element, and entries without a code another one.
        guard count < 2, !event.record.entries(.items).isEmpty,
          event.record.entries(.items).count == event.parts.count
        else { continue }
        findings.report(
          at: event.place,
          [
            "event": .text(event.name), "count": .number(count),
            "plural": .text(count == 1 ? "" : "s"),
          ], element: .items)
      }
    },
  ]
}

/// The basic codes that a workspace knows: of its catalogues and of its items.
private struct EventCodes {
  let overview: ItemOverview
  let all: Set<String>

  init(_ workspace: Workspace, _ overview: ItemOverview) {
    self.overview = overview
    // A record that could not be read is a finding of its own, and no wrong code.
    all = workspace.files.catalogueCodes.union(overview.catalogue.keys)
      .union(overview.items.compactMap { $0.basicCode?.text })
  }

  var spellings: [String] { all.sorted() }

  func hint(_ code: String, among spellings: [String]) -> Wording {
    // Codes of one province share most of their digits: only a slip or two is a guess worth a word.
    guard
      let meant = Spelling.nearest(to: code, among: spellings.filter { $0.count == code.count }),
      zip(meant, code).count(where: { $0 != $1 }) < 3
    else { return Wording(zh: "", en: "") }
    let name = overview.itemName(meant)
    let (zh, en) = name == meant ? ("", "") : ("“\(name)”", " (“\(name)”)")
    return Wording(zh: "，是不是 \(meant)\(zh)", en: "; did you mean \(meant)\(en)?")
  }
}

extension LifeEvent {
  /// Whether an item of a code can be had where the event is for.
  func canUse(_ code: String) -> Bool {
    code.hasPrefix(Self.nation) || code.hasPrefix(owner)
  }
}
