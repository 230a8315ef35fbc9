using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Internal;

/// <summary>Refuses what is no member of an enumeration: a number that was cast.</summary>
internal static class Defined
{
    /// <exception cref="ArgumentOutOfRangeException">The value is no member; the message names those that are.</exception>
    public static void Check<TEnum>(TEnum value, [CallerArgumentExpression(nameof(value))] string parameter = "")
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw new ArgumentOutOfRangeException(parameter, value, $"{string.Join(", ", Enum.GetNames<TEnum>())} are accepted.");
    }
}
