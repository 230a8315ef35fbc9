using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is wrong with one field of a value, and what would be accepted.</summary>
public readonly record struct Fault
{
    /// <summary>Creates a fault.</summary>
    /// <param name="field">The name of the property or column.</param>
    /// <param name="message">What is wrong; what is accepted.</param>
    public Fault(string field, string message)
    {
        Field = field;
        Message = message;
    }

    internal Fault(string field, Message message)
        : this(field, message.ToString()) => Said = message;

    /// <summary>The name of the property or column; null only in the default value.</summary>
    public string Field { get; }

    /// <summary>
    /// What kind of fault it is, such as <c>target-year-past</c>: the same in every release and language. Null for a fault that was made of
    /// a text alone.
    /// </summary>
    public string? Code => Said?.Code;

    /// <summary>What would be accepted, where the message says it; else null.</summary>
    public string? Accepted => Said is { } said ? AcceptedText.Of(said) : null;

    /// <summary>What is wrong; what is accepted. Null only in the default value.</summary>
    public string Message { get; }

    /// <summary>The message with its code and arguments; null for a fault that was made of a text alone.</summary>
    internal Message? Said { get; }

    /// <summary>Whether both say the same of the same field.</summary>
    /// <param name="other">Another fault.</param>
    /// <returns>True where field, code and message are the same.</returns>
    public bool Equals(Fault other) => Field == other.Field && Code == other.Code && Message == other.Message;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Message);

    /// <summary><c>Field: what is wrong; what is accepted</c>.</summary>
    public override string ToString() => $"{Field}: {Message}";
}
