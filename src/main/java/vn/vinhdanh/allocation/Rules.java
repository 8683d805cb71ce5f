package vn.vinhdanh.allocation;

import java.util.List;
import vn.vinhdanh.ranking.Ranking;

/**
 * By what rules awards are given.
 *
 * @param groups from the highest award to the lowest: a nominee that may get several gets the first of them
 * @param exclusionClause why who is proposed to the level above gets nothing here (R43)
 * @param oneAwardClause why one achievement gets one award
 */
public record Rules(List<Group> groups, Ranking ranking, String exclusionClause, String oneAwardClause) {}
