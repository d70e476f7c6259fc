package import Source

/// ZS92: files and settings of the workspace.
extension Rule {
  package static let workspaceItself: [Rule] = [
    misplacedFile, unknownDivision, ownerMismatch, nameMismatch, unknownProfile, catalogueTwice,
    standardOutside, standardMissing,
  ]

  static let misplacedFile = Rule(
    .error, "ZS9201", "misplaced-file",
    zh: "这个位置的文件不会被读取",
    en: "A file in this place is not read",
    why: Wording(
      zh: "文件按所在目录区分用途；放错目录的文件既不核验也不发布，容易被误认为已经通过。",
      en: "The folder tells what a file holds; a file elsewhere is neither checked nor published."),
    help: Wording(
      zh:
        "事项放在 {base}/districts/‹省›/‹市›/‹县›/items/，例如 {base}/districts/44/4401/440113/items/；基本目录放在 {base}/catalogue/‹所有者›/，一件事放在 {base}/events/‹所有者›/，法规放在 {base}/laws/。",
      en:
        "Items belong in {base}/districts/<province>/<city>/<county>/items/, such as {base}/districts/44/4401/440113/items/; catalogue records in {base}/catalogue/<owner>/, life events in {base}/events/<owner>/, laws in {base}/laws/."
    ),
    flags: [], allows: [])

  static let unknownDivision = Rule(
    .error, "ZS9202", "unknown-division",
    zh: "区划表中没有代码为 {code} 的区划",
    en: "The divisions of the standard have no code {code}",
    why: Wording(
      zh: "区划决定上级、电话区号和发布地址。",
      en: "The division decides the levels above, the area code and the published address."),
    help: Wording(
      zh: "更正目录名；确有此区划的，在 {file} 的“区划”中登记：- {entry}{settings}",
      en: "Rename the folder, or add the division under 区划 in {file}: - {entry}{settings}"),
    flags: [], allows: [])

  static let ownerMismatch = Rule(
    .error, "ZS9203", "catalogue-owner-mismatch",
    zh: "基本编码 {code} 属于 {owner}，文件却放在 {folder} 的目录下",
    en: "The basic code {code} belongs to {owner}, but the file stands under {folder}",
    why: Wording(
      zh: "基本编码前两位是目录所有者，与目录不符必有一错。",
      en: "The first two digits of a basic code are the catalogue's owner."),
    flags: [], allows: [])

  static let nameMismatch = Rule(
    .error, "ZS9204", "catalogue-file-name",
    zh: "基本编码 {code} 与文件名 {name} 不一致",
    en: "The basic code {code} is not the file's name {name}",
    why: Wording(
      zh: "基本目录的文件以基本编码命名，不一致多半是复制后忘了改。",
      en: "Catalogue files are named after their code; a mismatch is most often a forgotten copy."),
    flags: [], allows: [])

  static let unknownProfile = Rule(
    .error, "ZS9205", "unknown-profile",
    zh: "没有配置档“{value}”",
    en: "There is no profile “{value}”",
    why: Wording(
      zh: "配置档不存在时，该省的要素和代码表都不会生效。",
      en: "Without it the province's elements and code lists do not apply."),
    help: Wording(
      zh: "把该省的文件放到 {folder}/，或者从“配置档”中删去它。",
      en: "Put the province's files into {folder}/, or take it out of 配置档."),
    flags: [], allows: [])

  static let catalogueTwice = Rule(
    .error, "ZS9206", "catalogue-twice",
    zh: "基本编码 {code} 在基本目录中出现两次",
    en: "The catalogue holds the basic code {code} twice",
    why: Wording(
      zh: "一个基本编码只能对应一个事项。", en: "A basic code names one item."),
    flags: [], allows: [])

  static let standardOutside = Rule(
    .error, "ZS9210", "standard-outside",
    zh: "“{value}”不是工作区里的文件夹",
    en: "“{value}” is no folder of the workspace",
    why: Wording(
      zh: "工作区之外的文件换一台机器就没有了，也可能是别人的，所以不读取。",
      en: "Files outside the workspace are missing on another machine, and may be somebody else's."),
    help: Wording(
      zh: "写从工作区算起的路径，例如 standards/national；要用内置的国家标准，删去“标准”一行。",
      en:
        "Write the path from the workspace, such as standards/national, or leave the line out to use the built-in standard."
    ),
    flags: [], allows: [])

  static let standardMissing = Rule(
    .error, "ZS9211", "standard-missing",
    zh: "“{value}”里没有国家标准的文件",
    en: "There are no files of a national standard in “{value}”",
    why: Wording(
      zh: "找不到这里写的标准，事项就会按另一个标准核验，而没有人知道。",
      en: "Items would be judged by another standard than the one named here."),
    help: Wording(
      zh: "写标准所在的文件夹，例如 standards/national；要用 zhun 自带的国家标准，删去“标准”一行。",
      en:
        "Name the folder of the standard, such as standards/national, or leave the line out to use the one in this program."
    ),
    flags: [], allows: [])
}
