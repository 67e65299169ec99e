### Under an address, in Kazakh: to whose attention the note is brought. What stands in the nominative stays so.

# A department alone.
# $department: the department of the addressee
# @draft no source: awaits a native reviewer
attention-department = Назарына: { $department }

# A post in a department.
# $department: the department of the addressee
# $post: the post in it
# @draft no source: awaits a native reviewer
attention-post = Назарына: { $post }, { $department }
