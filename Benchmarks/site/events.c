// Reads files with libyaml's bare events and does nothing with them: the least that any reader of YAML has to do.
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

int main(int count, char **paths) {
  long events = 0;
  for (int number = 1; number < count; number++) {
    FILE *file = fopen(paths[number], "rb");
    if (!file) return perror(paths[number]), 2;
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) return 2;
    yaml_parser_set_input_file(&parser, file);
    for (int is_done = 0; !is_done; events++) {
      yaml_event_t event;
      if (!yaml_parser_parse(&parser, &event)) return fprintf(stderr, "%s: %s\n", paths[number], parser.problem), 2;
      is_done = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(file);
  }
  printf("%ld\n", events);
  return 0;
}
