using System.Runtime.InteropServices;
using System.Text;
using Kingsoft.Carbon.Tool;

StandardPlaces.Hold();

// A file that grows beyond what is allowed is a fault to be told, not the end of the program; .NET has no name for this signal.
const PosixSignal FileTooLarge = (PosixSignal)25;
PosixSignalRegistration? tooLarge = OperatingSystem.IsWindows()
    ? null
    : PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true);

// The same bytes on every machine: UTF-8 without a byte-order mark and \n, whatever the console's code page.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using Stream standardOutput = Console.OpenStandardOutput();
using var output = GuardedStream.Named(standardOutput, "standard output");
using var error = GuardedStream.OfMessages(Console.OpenStandardError);
using var errorWriter = new StreamWriter(error, utf8) { NewLine = "\n", AutoFlush = true };
var console = new ToolConsole(
    output, errorWriter, isOutputTerminal: !Console.IsOutputRedirected, isErrorTerminal: !Console.IsErrorRedirected,
    columns: ToolConsole.ColumnsOf(Environment.GetEnvironmentVariable("COLUMNS")));
int status = CarbonTool.Run(args, console);
// Taken back at once, it would leave a signal that is still on its way to end the program.
GC.KeepAlive(tooLarge);
return status;
