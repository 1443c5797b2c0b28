/* main.c - where it begins. */
#include <config.h>

#include "cmd/cmd.h"

int
main(int argc, char **argv)
{
	return cmd_main(argc, argv);
}
