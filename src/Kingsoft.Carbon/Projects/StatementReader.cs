using System.Collections.Immutable;

namespace Kingsoft.Carbon.Projects;

/// <summary>Reads what readers of a report are told first.</summary>
internal static class StatementReader
{
    /// <summary>The words by language; none where the project says nothing.</summary>
    public static ImmutableSortedDictionary<Language, string> Read(ProjectNode? node)
    {
        ImmutableSortedDictionary<Language, string>.Builder statements = ImmutableSortedDictionary.CreateBuilder<Language, string>();
        if (node?.IsObject([.. ProjectWords.Language.All]) == true)
        {
            foreach ((Language language, string word) in ProjectWords.Language.Table)
            {
                if (node[word]?.Words() is { } words)
                    statements.Add(language, words);
            }
        }

        return statements.ToImmutable();
    }
}
