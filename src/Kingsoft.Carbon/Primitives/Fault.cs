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

    /// <summary>The name of the property or column; null only in the default value.</summary>
    public string Field { get; }

    /// <summary>What is wrong; what is accepted. Null only in the default value.</summary>
    public string Message { get; }

    /// <summary><c>Field: what is wrong; what is accepted</c>.</summary>
    public override string ToString() => $"{Field}: {Message}";
}
