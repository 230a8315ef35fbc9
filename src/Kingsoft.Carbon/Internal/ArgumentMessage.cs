namespace Kingsoft.Carbon.Internal;

/// <summary>What an argument exception says of data, without the parameter that only a caller in code knows.</summary>
internal static class ArgumentMessage
{
    public static string Of(ArgumentException exception)
    {
        string message = exception.Message;
        if (string.IsNullOrEmpty(exception.ParamName))
            return message;

        // The runtime's own ending, in which a value out of range has a line more.
        string ending = $" (Parameter '{exception.ParamName}')";
        int start = message.LastIndexOf(ending, StringComparison.Ordinal);
        if (start < 0)
            return message;

        ReadOnlySpan<char> rest = message.AsSpan(start + ending.Length);
        bool isEnding = rest.IsEmpty || (exception is ArgumentOutOfRangeException { ActualValue: not null } && rest[0] is '\r' or '\n');
        return isEnding ? message[..start] : message;
    }
}
