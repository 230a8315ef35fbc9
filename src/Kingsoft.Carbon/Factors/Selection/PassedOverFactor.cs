using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>A candidate that was not taken, and why.</summary>
public sealed class PassedOverFactor
{
    private readonly Said _why;

    internal PassedOverFactor(EmissionFactor factor, Message why)
    {
        Factor = factor;
        _why = why;
    }

    /// <summary>The factor.</summary>
    public EmissionFactor Factor { get; }

    /// <summary>Why it was not taken.</summary>
    public string Why => _why.ToString();

    /// <summary><see cref="Why"/> in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The reason.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public string WhyIn(Language language) => _why.In(language);

    internal Said Reason => _why;

    /// <summary>Id and reason.</summary>
    public override string ToString() => $"{Factor.Id}: {Why}";
}
