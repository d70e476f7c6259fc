package import Source

/// ZS6405: records that could be layers and are none, reported while items are put together.
extension Rule {
  package static let layering: [Rule] = [layerTwice]

  static let layerTwice = Rule(
    .error, "ZS6405", "layer-stated-twice",
    zh: "{division} 已有基本编码 {code} 的一层，本文件不起作用",
    en: "{division} has a layer of the basic code {code} already: this file has no effect",
    why: Wording(
      zh: "一级对一个事项只说一次；两个文件各说各的，下级不知道沿用哪一个。",
      en: "A level speaks of an item once; with two files nobody below knows which one to follow."),
    help: Wording(
      zh: "合并成一个文件；是本级自己办理的，写明实施主体和实施编码。",
      en: "Make them one file; if this level carries the item out itself, state body and code."),
    flags: [
      """
      # 文件: districts/44/4401/items/a.yaml
      基本编码: "442106041002"
      承诺办结时限: 8 工作日
      # 文件: districts/44/4401/items/b.yaml
      ↓基本编码: "442106041002"
      到办事现场次数: 0
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      """
    ],
    allows: [
      """
      # 文件: districts/44/4401/items/a.yaml
      基本编码: "442106041002"
      承诺办结时限: 8 工作日
      # 文件: districts/44/4401/items/b.yaml
      基本编码: "442106041002"
      实施编码: TE44010050000011704442106041002
      # 文件: districts/44/4401/440113/items/a.yaml
      基本编码: "442106041002"
      实施编码: TE44011350000011705442106041002
      """
    ])
}
