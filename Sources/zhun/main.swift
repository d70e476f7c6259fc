import CommandLine

await CommandLineTool.main()
