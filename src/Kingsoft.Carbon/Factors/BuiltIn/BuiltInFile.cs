using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One built-in factor file, read once somebody asks for all of its factors.</summary>
internal sealed class BuiltInFile
{
    private readonly Func<EmissionFactor, EmissionFactor> _theOne;
    private readonly Lazy<ImmutableArray<EmissionFactor>> _all;

    /// <summary>A file, not read yet.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="theOne">The object of a factor that was given out before, or the one that was read.</param>
    public BuiltInFile(string path, Func<EmissionFactor, EmissionFactor> theOne)
    {
        Path = path;
        _theOne = theOne;
        _all = new Lazy<ImmutableArray<EmissionFactor>>(ReadAll);
    }

    public string Path { get; }

    public ImmutableArray<EmissionFactor> All => _all.Value;

    /// <summary>Whether somebody asked for all of its factors before.</summary>
    public bool IsRead => _all.IsValueCreated;

    /// <exception cref="InvalidOperationException">A built-in file has a fault, which is a defect of the library.</exception>
    public static void ThrowIfDefective(DataIssues issues)
    {
        if (issues.Total > 0)
            throw Defect($"{issues.First()}");
    }

    /// <summary>The library is defective: its data have a fault.</summary>
    public static InvalidOperationException Defect(string what) => new($"Built-in data: {what}");

    private ImmutableArray<EmissionFactor> ReadAll()
    {
        var issues = new DataIssues();
        using Stream stream = EmbeddedFiles.Open(Path);
        ImmutableArray<EmissionFactor> factors = [.. FactorFile.Read(stream, Path, isUserSupplied: false, issues).Select(_theOne)];
        ThrowIfDefective(issues);
        return factors;
    }
}
