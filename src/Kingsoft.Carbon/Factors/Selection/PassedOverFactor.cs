namespace Kingsoft.Carbon.Factors;

/// <summary>A candidate that was not taken, and why.</summary>
public sealed class PassedOverFactor
{
    internal PassedOverFactor(EmissionFactor factor, string why)
    {
        Factor = factor;
        Why = why;
    }

    /// <summary>The factor.</summary>
    public EmissionFactor Factor { get; }

    /// <summary>Why it was not taken.</summary>
    public string Why { get; }

    /// <summary>Id and reason.</summary>
    public override string ToString() => $"{Factor.Id}: {Why}";
}
