/* run.h - what each command runs; one file a command.  All return an enum status. */
#ifndef HEWAL_CMD_RUN_H
#define HEWAL_CMD_RUN_H

struct cmd_call;

int cmd_reader(struct cmd_call *call);
int cmd_show(struct cmd_call *call);
int cmd_list(struct cmd_call *call);
int cmd_entities(struct cmd_call *call);
int cmd_pairs(struct cmd_call *call);
int cmd_search(struct cmd_call *call);
int cmd_import(struct cmd_call *call);
int cmd_screen(struct cmd_call *call);
int cmd_tag(struct cmd_call *call);
int cmd_train(struct cmd_call *call);
int cmd_check(struct cmd_call *call);

/* --terminal=help: the names it takes. */
int cmd_list_terminals(void);

#endif
