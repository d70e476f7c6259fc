# Lines that tests have run, from lcov: a table by module, then the files with most lines that none has.
/^SF/ {
  file = substr($0, 4)
  known = index(file, root) == 1
  if (known) {
    file = substr(file, length(root) + 1)
    module = substr(file, 1, index(file, "/") - 1)
  }
}
/^DA/ && known {
  split($2, line, ",")
  lines[module]++
  all++
  if (line[2] > 0) { run[module]++; allRun++ } else { missed[file]++ }
}
END {
  print "| module | lines | run | share |"
  print "|---|---|---|---|"
  sort = "sort"
  for (module in lines)
    printf "| %s | %d | %d | %.1f %% |\n", module, lines[module], run[module], 100 * run[module] / lines[module] | sort
  close(sort)
  printf "| all | %d | %d | %.1f %% |\n\n", all, allRun, 100 * allRun / all
  sort = "sort -rn | head -60"
  for (file in missed) printf "%6d %s\n", missed[file], file | sort
}
