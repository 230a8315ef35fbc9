namespace Kingsoft.Carbon.Tool;

/// <summary>What is said when an output cannot be written: its name as the user knows it, never that of the unfinished file.</summary>
internal static class WriteFault
{
    /// <summary>Whether an exception is the system's refusal to write.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException || IsTooLarge(exception);

    /// <summary>The exception of an output that says why it cannot be written.</summary>
    public static IOException Of(string output, Exception exception) => new($"{output} cannot be written: {Reason(exception)}", exception);

    // .NET gives the system's EFBIG as an argument of the caller, who has given none.
    private static bool IsTooLarge(Exception exception) => exception is ArgumentOutOfRangeException { ParamName: "value" };

    private static string Reason(Exception exception) => exception switch
    {
        ArgumentOutOfRangeException =>
            "it would be larger than a file may be here; another disk, or a higher limit (ulimit -f), is accepted",
        UnauthorizedAccessException => "it is closed or may not be written to; one that you may write to is accepted",
        DirectoryNotFoundException or FileNotFoundException =>
            "no file can be made there; the path of a file in a folder of a disk is accepted",
        PathTooLongException => "its name is too long; a shorter one is accepted",
        // 'No space left on device : '/folder/file'': what follows is a name that nobody typed.
        _ => exception.Message.Split(" : '")[0],
    };
}
