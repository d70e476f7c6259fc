import Source
import Standard

extension Check {
  /// ZS76: what places have of a life event.
  static let lifeEventsInPlaces: [Check] = [
    .event(
      .warning, "ZS7606", "event-incomplete-in-place",
      zh: "“{event}”有地方办不齐：{lacking}",
      en: "“{event}” cannot be settled everywhere: {lacking}",
      why: Wording(
        zh: "这件事的其他事项当地有，缺的这一个群众只能自己去问，页面上的材料、时限也算不全。",
        en:
          "Other items of the event are there; of the one that lacks people have to find out themselves, and neither materials nor time are complete."
      ),
      help: Wording(
        zh: "补上当地或者上级的这个事项；当地确实不办的，写明理由和期限，把这条忽略。",
        en:
          "Add the item there or for a division above; where it is rightly not handled, suppress the finding with a reason and a date."
      ),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: districts/44/4401/440113/items/b.yaml
        事项名称: 签注居住证
        基本编码: "442106041001"
        # 文件: districts/44/4401/440117/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: events/44/example.yaml
        名称: ↓来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", "442106041001"]
        """
      ],
      allows: [
        // The city handles it for the county; a town has what its county has; nobody has anything.
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: districts/44/4401/items/b.yaml
        事项名称: 签注居住证
        基本编码: "442106041001"
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", "442106041001"]
        # 文件: events/44/other.yaml
        名称: 开办某店
        一句话说明: 要开店的人办执照。
        事项: ["442106041008", "442106041009"]
        """,
        """
        # 文件: districts/44/4401/440113/440113101/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: districts/44/4401/440113/items/b.yaml
        事项名称: 签注居住证
        基本编码: "442106041001"
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", "442106041001"]
        """,
      ]
    ) { workspace, findings in
      guard !workspace.events.isEmpty else { return }
      let items = EventItems(workspace.items)
      for event in workspace.events {
        let places = items.places(of: event)
        var zh: [String] = []
        var en: [String] = []
        var labels: [Diagnostic.Label] = []
        for part in event.distinctParts where event.canUse(part.code) {
          let lacking = places.filter { items.choice(of: part.code, in: $0) == nil }
          guard !lacking.isEmpty else { continue }
          let name = items.name(of: part.code, workspace)
          let shown = workspace.names(of: lacking)
          zh.append("\(shown.zh)没有“\(name)”")
          en.append("“\(name)” lacks in \(shown.en)")
          labels.append(
            Diagnostic.Label(
              part.location,
              Wording(
                zh: "\(places.count) 地中 \(lacking.count) 地没有",
                en: "lacks in \(lacking.count) of \(places.count) places")))
        }
        guard !zh.isEmpty else { continue }
        findings.report(
          at: event.place,
          [
            "event": .text(event.name),
            "lacking": .wording(
              zh: zh.joined(separator: "；"), en: en.joined(separator: "; ")),
          ], labels: Array(labels.prefix(Findings.shownPlaces)), element: .items)
      }
    },
    .event(
      .hint, "ZS7607", "event-limits-do-not-add-up",
      zh: "“{event}”在{places}的时限单位不一，总时限算不出来：{limits}",
      en: "The limits of “{event}” in {places} are in units that do not add up: {limits}",
      why: Wording(
        zh: "工作日、自然日和月不能相加，页面只能逐个列出，群众看不到一共要多久。",
        en:
          "Working days, calendar days and months cannot be added: the page lists the limits one by one, and nobody sees how long it takes."
      ),
      help: Wording(
        zh: "承诺时限能改用工作日的，改成一样的单位；法定时限照法律写，不要换算。",
        en: "Promise in one unit where you can; leave statutory limits as the law has them."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        承诺办结时限: 5 工作日
        # 文件: districts/44/4401/440113/items/b.yaml
        事项名称: 签注居住证
        基本编码: "442106041001"
        法定办结时限: 30 自然日
        # 文件: events/44/example.yaml
        名称: ↓来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", "442106041001"]
        """
      ],
      allows: [
        // Hours and working days add up; what is handled at once adds nothing; one limit stands alone.
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        法定办结时限: 30 自然日
        承诺办结时限: 5 工作日
        # 文件: districts/44/4401/440113/items/b.yaml
        事项名称: 签注居住证
        基本编码: "442106041001"
        承诺办结时限: 4 小时
        # 文件: districts/44/4401/440113/items/c.yaml
        事项名称: 个体工商户设立登记
        基本编码: "440125044001"
        承诺办结时限: 当场
        # 文件: districts/44/4401/440117/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        承诺办结时限: 30 自然日
        # 文件: events/44/example.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", "442106041001", "440125044001"]
        """
      ]
    ) { workspace, findings in
      guard !workspace.events.isEmpty else { return }
      let items = EventItems(workspace.items)
      for event in workspace.events {
        let parts = event.distinctParts
        var mixed: [String] = []
        var first: (limits: [String], labels: [Diagnostic.Label])?
        for place in items.places(of: event) {
          let chosen = parts.map { items.choice(of: $0.code, in: place)?.item }
          let time = EventTime(chosen.map { $0?.limit }, parts.precedence)
          guard time.isMixed else { continue }
          mixed.append(place)
          guard first == nil else { continue }
          let examples = time.kinds.compactMap(\.first).compactMap { chosen[$0] }
          first = (
            examples.compactMap { $0.limit?.title.zh },
            examples.compactMap { item in
              (item[.promisedLimit] ?? item[.statutoryLimit]).map {
                Diagnostic.Label($0.location, Wording(zh: "这里的单位", en: "this unit"))
              }
            }
          )
        }
        guard let first else { continue }
        let units = first.limits
        let shown = workspace.names(of: mixed)
        findings.report(
          at: event.place,
          [
            "event": .text(event.name), "places": .wording(shown),
            "limits": .text(units.joined(separator: "、")),
          ], labels: first.labels, element: .items)
      }
    },
  ]
}

extension Workspace {
  /// The names of several divisions, as many as somebody reads.
  fileprivate func names(of divisions: [String]) -> Wording {
    let names = divisions.prefix(Findings.shownPlaces).map { name(ofDivision: $0) ?? $0 }
    let more = divisions.count - names.count
    return Wording(
      zh: names.joined(separator: "、") + (more > 0 ? "等 \(divisions.count) 地" : ""),
      en: names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }
}
