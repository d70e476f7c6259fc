import Source
import Standard

extension Check {
  /// ZS76: a life event beside others and beside the catalogues of provinces.
  static let lifeEventsAmongOthers: [Check] = [
    .workspace(
      .error, "ZS7608", "event-address-twice",
      zh: "“{event}”与“{other}”的文件同名，发布地址重复",
      en: "“{event}” and “{other}” have files of one name, and so one address",
      why: Wording(
        zh: "网址由文件名来，同名的只能发布一个。", en: "The address is the file's name: only one can be published."),
      help: Wording(zh: "把其中一个文件改名。", en: "Rename one of the files."),
      flags: [
        """
        # 文件: events/00/residence.yaml
        名称: 异地居住
        一句话说明: 到外地居住的人办居住证。
        事项: ["000106041002", "000106041001"]
        # 文件: events/44/residence.yaml
        名称: ↓来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", "442106041001"]
        """
      ],
      allows: [
        """
        # 文件: events/44/residence.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", "442106041001"]
        # 文件: events/44/residence-renewal.yaml
        名称: 在粤续住
        一句话说明: 在广东继续居住的人签注居住证。
        事项: ["442106041002", "442106041001"]
        """
      ]
    ) { workspace, findings in
      var firsts: [String: LifeEvent] = [:]
      for event in workspace.events {
        // Some file systems take two spellings of one letter for the same name.
        guard let first = firsts[event.slug.lowercased()] else {
          firsts[event.slug.lowercased()] = event
          continue
        }
        findings.report(
          at: event.place, ["event": .text(event.name), "other": .text(first.name)],
          labels: [
            Diagnostic.Label(first.place, Wording(zh: "已用这个文件名", en: "has this name already"))
          ])
      }
    },
    .workspace(
      .error, "ZS7609", "event-item-of-another-province",
      zh: "{code} 是{owner}的目录编码，放在 {folder} 的“{event}”用不了",
      en: "{code} belongs to the catalogue of {owner}: “{event}” in {folder} cannot use it",
      why: Wording(
        zh: "一件事按所在目录给全国或者一个省用，别的省的编码在那里找不到事项。",
        en: "An event is for the nation or for one province; codes of others find no item there."),
      help: Wording(
        zh: "换成国家目录或者本省目录的编码；只有一个省用的，把文件移到 events/<省>/。",
        en:
          "Use codes of the nation or of the province, or move the file to the folder of the province."
      ),
      flags: [
        """
        # 文件: events/00/residence.yaml
        名称: 异地居住
        一句话说明: 到外地居住的人办居住证。
        事项: ["000106041002", ↓"442106041001"]
        """,
        """
        # 文件: events/44/residence.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", ↓"332106041001"]
        """,
      ],
      allows: [
        """
        # 文件: events/44/residence.yaml
        名称: 来粤居住
        一句话说明: 来广东居住的人办居住证。
        事项: ["442106041002", "000106041001"]
        """
      ]
    ) { workspace, findings in
      for event in workspace.events {
        for part in event.parts where !event.canUse(part.code) {
          let digits = String(part.code.prefix(2))
          guard let owner = workspace.division(digits)?.name else { continue }
          findings.report(
            at: part.location,
            [
              "code": .text(part.code), "owner": .text(owner), "folder": .text(event.owner),
              "event": .text(event.name),
            ], element: .basicCode)
        }
      }
    },
  ]
}
